namespace ActionPlans.Pages.OpenData;

/// <summary>What a column of a file of the open data is; the dictionary and the descriptor are made from it.</summary>
/// <param name="Name">The column's name in the file's head, in Japanese.</param>
/// <param name="Title">The same in English, for those who do not read Japanese.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Description">What it means, in Japanese.</param>
/// <param name="Unit">The unit of its values, where all have the same.</param>
public sealed record DataField(string Name, string Title, DataType Type, string Description, string? Unit = null);

/// <summary>What values a column has.</summary>
public enum DataType
{
    /// <summary>A text, verbatim.</summary>
    Text,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number with a decimal point and no separators.</summary>
    Number,

    /// <summary>A day, 2024-06-30.</summary>
    Day,
}

/// <summary>A column and where its values come from.</summary>
/// <typeparam name="TRow">What a row of the table is made of.</typeparam>
/// <param name="Field">What the column is.</param>
/// <param name="Value">The value of a row as it is written; null where there is none.</param>
internal sealed record DataColumn<TRow>(DataField Field, Func<TRow, string?> Value);
