using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ActionPlans.Forms;

/// <summary>Small helps for the editors' templates.</summary>
public static class EditorHtml
{
    /// <summary>True where one of these fields was refused: what is folded must then stand open.</summary>
    public static bool HasErrors(this IHtmlHelper html, params string[] fields)
    {
        var state = html.ViewData.ModelState;
        return fields
            .Select(f => html.ViewData.TemplateInfo.GetFullHtmlFieldName(f))
            .Any(name => state.Any(e => e.Value is { Errors.Count: > 0 } && e.Key.StartsWith(name, StringComparison.Ordinal)));
    }

    /// <summary>Words of the city's, which are not translated, as a label.</summary>
    public static IHtmlContent Plain(string words) => new StringHtmlContent(words);

    /// <summary>Localized words as plain text, for where no mark-up can stand.</summary>
    public static string Text(this IHtmlContent words)
    {
        using var writer = new StringWriter();
        words.WriteTo(writer, NullHtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>令和3年度, for a year that a form has in western digits.</summary>
    public static string YearName(int western)
        => FormText.IsYear(western) ? new FiscalYear(western).JapaneseName : western.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value that a choice of years sends.</summary>
    public static string Western(FiscalYear year) => FormText.Western(year);
}
