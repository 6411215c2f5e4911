using System.Globalization;

namespace ActionPlans.Endurance.Tests;

/// <summary>Keeps what was measured, with the day, where the repository keeps it.</summary>
internal static class LongResults
{
    /// <summary>Adds a row to the file that <c>ACTION_PLANS_LONG_RESULTS</c> names; without it the row is only printed.</summary>
    public static void Add(string test, string database, string result)
    {
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC | {test} | {database} | {Environment.ProcessorCount} | {result} |");
        Console.WriteLine(row);
        if (Environment.GetEnvironmentVariable("ACTION_PLANS_LONG_RESULTS") is { Length: > 0 } file)
        {
            File.AppendAllText(file, row + "\n");
        }
    }

    /// <summary>A number that shortens a test while somebody works on it.</summary>
    public static int Setting(string name, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
