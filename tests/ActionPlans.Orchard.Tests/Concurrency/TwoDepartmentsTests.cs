using System.Net;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Concurrency;

/// <summary>
/// All departments are one content item, of which Orchard's form of a term stores the whole: two people who save different departments
/// at the same moment would overwrite each other.
/// </summary>
public sealed class TwoDepartmentsTests(Site site) : SiteTests(site), IClassFixture<Site>
{
    private const string Field = "DepartmentPart.ValidFrom";

    private static readonly string[] Terms = [.. SeedPlan.Document.Departments.Take(2).Select(d => $"dept-{d.Interpretation.Slug}")];

    [Fact]
    public async Task Who_is_told_that_a_department_is_stored_finds_it_so()
    {
        using var one = await Site.LogInAsAdminAsync();
        using var other = await Site.LogInAsAdminAsync();
        HttpClient[] clients = [one, other];

        for (var round = 0; round < 30; round++)
        {
            var year = new FiscalYear(1990 + round).JapaneseName;
            var forms = await Task.WhenAll(Terms.Zip(clients, (term, client) => client.OpenDepartmentAsync(term)));
            Array.ForEach(forms, form => form[Field] = year);
            var answers = await Task.WhenAll(forms.Zip(clients, (form, client) => form.SubmitAsync(client)));
            foreach (var (term, answer) in Terms.Zip(answers))
            {
                var stored = await one.OpenDepartmentAsync(term);
                Assert.True(
                    answer.StatusCode != HttpStatusCode.Redirect || stored[Field] == year, $"{term} was {year}, and is {stored[Field]}.");
                answer.Dispose();
            }
        }
    }
}
