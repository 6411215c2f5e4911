using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActionPlans.Domain.FiscalYears;

/// <summary>A fiscal year in JSON is its western number, 2021; as a key of an object it is "2021".</summary>
public sealed class FiscalYearJsonConverter : JsonConverter<FiscalYear>
{
    public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.Number
            && reader.TryGetInt32(out var year)
            && year is >= FiscalYear.Earliest and <= FiscalYear.Latest
            ? new FiscalYear(year)
            : throw new JsonException("A fiscal year is a western year such as 2021.");

    public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options)
        => writer.WriteNumberValue(value.StartYear);

    public override FiscalYear ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => TryReadKey(reader.GetString(), out var year)
            ? year
            : throw new JsonException("A fiscal year is a western year such as \"2021\".");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options)
        => writer.WritePropertyName(value.StartYear.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads the key of a year in the plan format: four digits and nothing else.</summary>
    public static bool TryReadKey(string? key, out FiscalYear year)
    {
        year = default;
        if (key is not { Length: 4 } || !int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < FiscalYear.Earliest or > FiscalYear.Latest)
        {
            return false;
        }

        year = new FiscalYear(number);
        return true;
    }
}
