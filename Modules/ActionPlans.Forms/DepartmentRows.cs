namespace ActionPlans.Forms;

/// <summary>
/// The departments that a form chooses, a row for each in the order of the sheet. The form knows them by their ids on the site, the plan
/// format by their names.
/// </summary>
public static class DepartmentRows
{
    public static List<TextRow> Of(IEnumerable<string> names, IReadOnlyDictionary<string, DepartmentDocument> departments)
    {
        var ids = departments.ToLookup(d => d.Value.Name, d => d.Key, StringComparer.Ordinal);
        return [.. names.Select(name => new TextRow { Text = ids[name].FirstOrDefault() })];
    }

    public static IReadOnlyList<string> Names(IEnumerable<TextRow> rows, IReadOnlyDictionary<string, DepartmentDocument> departments)
        => [.. Ids(rows, departments).Select(id => departments[id].Name)];

    /// <summary>The chosen ones by their ids. One that the site no longer has is left out.</summary>
    public static IReadOnlyList<string> Ids(IEnumerable<TextRow> rows, IReadOnlyDictionary<string, DepartmentDocument> departments)
        => [.. rows.Select(r => FormText.Clean(r.Text)).OfType<string>().Where(departments.ContainsKey)];

    /// <summary>What there is to choose; a name that ended says until when it was borne.</summary>
    public static IReadOnlyList<SelectListItem> Choices(IReadOnlyDictionary<string, DepartmentDocument> departments)
        => [.. departments.Select(d => new SelectListItem(Text(d.Value), d.Key))];

    private static string Text(DepartmentDocument department)
        => department.Interpretation.ValidTo is { } last ? $"{department.Name}（{last.JapaneseName}まで）" : department.Name;
}
