using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>Licences under which Japanese cities publish their data. A plan may have any other.</summary>
public static class KnownLicences
{
    private static readonly LicenceDocument[] All =
    [
        new()
        {
            Name = "公共データ利用規約（第1.0版）",
            Address = "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0",
        },
        new() { Name = "CC BY 4.0", Address = "https://creativecommons.org/licenses/by/4.0/deed.ja" },
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(l => l.Name)];

    /// <summary>The address of a licence by its name; null for any other.</summary>
    public static string? AddressOf(string? name) => All.FirstOrDefault(l => l.Name == name)?.Address;
}
