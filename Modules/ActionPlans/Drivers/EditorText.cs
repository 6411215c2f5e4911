using ActionPlans.Cms.Services;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Mvc.ModelBinding;

namespace ActionPlans.Cms.Drivers;

/// <summary>What the editors have in common: text as it is typed, to what the parts hold.</summary>
internal static class EditorText
{
    /// <summary>Trimmed, with the line breaks of the plan format; null for nothing.</summary>
    public static string? Clean(string? text)
        => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();

    public static string[] Lines(string? text)
        => Clean(text)?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A line "key value": the value may hold spaces, and may be missing.</summary>
    public static (string Key, string Value) Pair(string line)
    {
        var parts = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>Reads a block in the plan format; on errors tells them all and gives null.</summary>
    public static T? Part<T>(string? json, ModelStateDictionary modelState, string prefix, string field)
        where T : class
    {
        var part = PlanJson.ReadPart<T>(json ?? "", out var errors);
        foreach (var error in errors)
        {
            modelState.AddModelError(prefix, field, error.MessageWithPlace());
        }

        return part;
    }

    /// <summary>Reads a fiscal year in either calendar; nothing typed is no year and no error.</summary>
    public static FiscalYear? Year(string? text, ModelStateDictionary modelState, string prefix, string field, string message)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (FiscalYear.TryParse(text, out var year))
        {
            return year;
        }

        modelState.AddModelError(prefix, field, message);
        return null;
    }
}
