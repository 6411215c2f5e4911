using OrchardCore.Queries;
using OrchardCore.Queries.Sql;

namespace ActionPlans.Cms.Queries;

/// <summary>
/// Orchard's SQL queries, with the parameters of our own ones read first: databases differ in what they make of a number for a text,
/// of null or of a broken character, and some fail over it. What cannot be a parameter is left out, so that the query's default holds.
/// </summary>
public sealed class PlanQuerySource(SqlQuerySource sql, PlanAccess access, IHttpContextAccessor accessor) : IQuerySource
{
    private const string Year = "year";

    private static readonly HashSet<string> Ours = ["MeasuresOfPlan", "MeasuresOfDepartment", "IndicatorsOfPlan", "ResultsOfYear"];

    public string Name => SqlQuerySource.SourceName;

    public async Task<IQueryResults> ExecuteQueryAsync(Query query, IDictionary<string, object> parameters)
    {
        if (!Ours.Contains(query.Name))
        {
            return await sql.ExecuteQueryAsync(query, parameters);
        }

        // On a closed site who may not read the pages reads nothing of them here; a task of the site itself has no user.
        return accessor.HttpContext is { } http && !await access.MayReadAsync(http.User)
            ? new SQLQueryResults { Items = [] }
            : await sql.ExecuteQueryAsync(query, Read(parameters ?? new Dictionary<string, object>()));
    }

    private static Dictionary<string, object> Read(IDictionary<string, object> parameters)
    {
        var read = new Dictionary<string, object>();
        foreach (var (name, value) in parameters)
        {
            var text = value is string or IFormattable ? Convert.ToString(value, CultureInfo.InvariantCulture)! : "";
            if (name == Year && FiscalYear.TryParse(text, out var year))
            {
                read[name] = year.StartYear;
            }
            else if (name != Year && Slug.IsName(text))
            {
                read[name] = text;
            }
        }

        return read;
    }
}
