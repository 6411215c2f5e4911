using System.Reflection;
using ActionPlans.Cms.Editors;

namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// Takes a property of the plan format from one form into another, field by field, so that all else stays as it was typed, even what
/// cannot be read. A field has the name of its property, or a name that begins with it: "licence" is LicenceName and LicenceAddress.
/// </summary>
internal static class FormMerge
{
    private const string Actuals = "result/actuals/";

    public static void Take<T>(string property, T from, T to)
        where T : class
    {
        if (property.StartsWith(Actuals, StringComparison.Ordinal) && from is ResultForm stored && to is ResultForm typed)
        {
            TakeActual(Uri.UnescapeDataString(property[Actuals.Length..]), stored, typed);
            return;
        }

        var name = property[(property.LastIndexOf('/') + 1)..];
        var fields = typeof(T).GetProperties().Where(p => p.CanWrite && p.GetCustomAttribute<BindNeverAttribute>() is null).ToArray();
        var exact = Array.FindAll(fields, f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        foreach (var field in exact.Length > 0 ? exact : Array.FindAll(fields, f => f.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
        {
            field.SetValue(to, field.GetValue(from));
        }
    }

    private static void TakeActual(string key, ResultForm from, ResultForm to)
    {
        if (to.Actuals.Find(a => a.Key == key) is not { } row)
        {
            to.Actuals.Add(row = new ActualRow { Key = key });
        }

        row.Text = from.Actuals.Find(a => a.Key == key)?.Text;
    }
}
