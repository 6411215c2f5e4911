using ActionPlans.BrowserSupport;
using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>Every page keeps to the HTML standard: the Nu HTML checker has neither an error nor a warning for it.</summary>
public sealed class HtmlStandardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [HtmlCheckerFact]
    public async Task No_page_of_the_exported_site_has_a_finding()
    {
        await Command.RunAsync("export", TestSupport.Repository.PlanFile, "--output", _folder["plan"]);
        await Command.RunAsync("export", TestSupport.Repository.SampleFile, "--output", _folder["samples"]);
        await Command.RunAsync("export", TestSupport.Repository.FinalTargetsFile, "--output", _folder["final-targets"]);
        await Command.RunAsync("export", TestSupport.Repository.OwnSheetFile, "--output", _folder["own-sheet"]);
        await Command.RunAsync("export", TestSupport.Repository.PrintedNumbersFile, "--output", _folder["printed-numbers"]);
        await Command.RunAsync("export", TestSupport.Repository.EndedMeasuresFile, "--output", _folder["ended-measures"]);
        await Command.RunAsync("export", TestSupport.Repository.HalfYearsFile, "--output", _folder["half-years"]);
        await Command.RunAsync("export", TestSupport.Repository.EffectsFile, "--output", _folder["effects"]);
        Assert.True(Directory.EnumerateFiles(_folder.Path, "*.html", SearchOption.AllDirectories).Count() > 150);

        await AssertNoFindingAsync();
    }

    // Pages that only a site with searches has, and those of the longest plan.
    [HtmlCheckerFact]
    public async Task No_type_of_page_has_a_finding()
    {
        foreach (var (name, plan) in PageTypes.Plans)
        {
            foreach (var (type, html) in await PageTypes.DocumentsAsync(plan.Value))
            {
                _folder.Write($"{name}, {type}.html", html);
            }
        }

        await AssertNoFindingAsync();
    }

    [HtmlCheckerFact]
    public async Task A_fault_is_found_and_told_with_its_place()
    {
        _folder.Write(
            "fault.html",
            "<!DOCTYPE html>\n<html lang=\"ja\">\n<title>表</title>\n<table><tr><td role=\"cell\">1</td></tr></table>\n</html>\n");

        Assert.Contains(
            await HtmlChecker.FindingsAsync(_folder.Path),
            f => f.StartsWith("/fault.html:4: ", StringComparison.Ordinal) && f.Contains("role", StringComparison.Ordinal));
    }

    private async Task AssertNoFindingAsync()
    {
        var findings = await HtmlChecker.FindingsAsync(_folder.Path);
        Assert.True(findings.Count == 0, $"{findings.Count}\n{string.Join('\n', findings.Take(20))}");
    }
}
