using System.Reflection;

namespace ActionPlans.Forms;

/// <summary>
/// Takes properties of the plan format from the form of what is stored into the form of what was typed, field by field, so that all else
/// stays as it was typed, even what cannot be read.
/// </summary>
public static class FormMerge
{
    private const string StatedPeriod = "/interpretation/period";
    private const string Actuals = "result/actuals/";
    private const string Readings = "result/interpretation/readings/";
    private const string Notes = "result/notes/";
    private const string Outlooks = "result/outlooks/";
    private const string Preliminary = "result/preliminary";

    /// <param name="property">The name of a <see cref="Domain.Revisions.RevisionChange"/>.</param>
    /// <param name="stored">The form of what is stored.</param>
    /// <param name="typed">The form that was sent, to be changed.</param>
    public static void Take<T>(string property, T stored, T typed)
        where T : class
    {
        if (stored is ResultForm from && typed is ResultForm to)
        {
            if (property.StartsWith(Actuals, StringComparison.Ordinal))
            {
                Row(to, property[Actuals.Length..], out var key).Text = from.Actuals.Find(a => a.Key == key)?.Text;
                return;
            }

            if (property.StartsWith(Readings, StringComparison.Ordinal))
            {
                Row(to, property[Readings.Length..], out var key).Reading = from.Actuals.Find(a => a.Key == key)?.Reading;
                return;
            }

            if (property.StartsWith(Notes, StringComparison.Ordinal))
            {
                Row(to, property[Notes.Length..], out var key).Note = from.Actuals.Find(a => a.Key == key)?.Note;
                return;
            }

            if (property.StartsWith(Outlooks, StringComparison.Ordinal))
            {
                var row = Row(to, property[Outlooks.Length..], out var key);
                var other = from.Actuals.Find(a => a.Key == key);
                row.OutlookStep = other?.OutlookStep;
                row.OutlookReason = other?.OutlookReason;
                row.OutlookNext = other?.OutlookNext;
                return;
            }

            if (property == Preliminary)
            {
                foreach (var key in from.Actuals.Concat(to.Actuals).Select(a => a.Key).OfType<string>().Distinct().ToArray())
                {
                    Row(to, Uri.EscapeDataString(key), out _).IsPreliminary = from.Actuals.Find(a => a.Key == key)?.IsPreliminary == true;
                }

                return;
            }
        }

        if (stored is IFormWithSheetTexts texts && typed is IFormWithSheetTexts own && property.Split('/') is [_, "texts", var escaped])
        {
            var item = Uri.UnescapeDataString(escaped);
            SheetTextRows.RowOf(own, item).Text = texts.Texts.Find(r => r.Key == item)?.Text;
            return;
        }

        foreach (var field in FieldsOf<T>(property))
        {
            field.SetValue(typed, field.GetValue(stored));
        }
    }

    // A field has the name of its property, which is unique in the form, or a name that begins with it: "licence" is LicenceName and
    // LicenceAddress. The years that are stated for a period are fields beside the period itself.
    private static PropertyInfo[] FieldsOf<T>(string property)
    {
        var fields = typeof(T).GetProperties().Where(p => p.CanWrite && p.GetCustomAttribute<BindNeverAttribute>() is null).ToArray();
        if (property.EndsWith(StatedPeriod, StringComparison.Ordinal))
        {
            return Array.FindAll(fields, f => f.Name is nameof(PlanForm.PeriodFrom) or nameof(PlanForm.PeriodTo));
        }

        var name = property[(property.LastIndexOf('/') + 1)..];
        var exact = Array.FindAll(fields, f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return exact.Length > 0 ? exact : Array.FindAll(fields, f => f.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    private static ActualRow Row(ResultForm form, string escapedKey, out string key)
    {
        var unescaped = Uri.UnescapeDataString(escapedKey);
        key = unescaped;
        if (form.Actuals.Find(a => a.Key == unescaped) is not { } row)
        {
            row = new ActualRow { Key = unescaped };
            form.Actuals.Add(row);
        }

        return row;
    }
}
