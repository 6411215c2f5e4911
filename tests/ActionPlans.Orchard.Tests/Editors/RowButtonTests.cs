using System.Text.RegularExpressions;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>
/// Every button that changes a form, found in the forms themselves: nothing is stored, the row goes or comes or moves, and whatever
/// else was typed is still there.
/// </summary>
public sealed partial class RowButtonTests : SiteTests, IClassFixture<Site>
{
    public RowButtonTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Every_row_button_of_a_measure_changes_its_row_alone()
        => await PressAllAsync(
            await Site.MeasureIdAsync("24"), "MeasurePart.",
            ["Lines", "Notes", "Notes", "Doubts", "Indicators[0].Rules", "Indicators[1].Rules", "Indicators"],
            ["add:Lines", "up:Lines[1]", "remove:Notes[0]", "down:Indicators[0]", "remove:Indicators[2]", "add:Indicators[1].Rules",
                "up:Indicators[1].Rules[1]", "remove:Doubts[3]"]);

    [Fact]
    public async Task Every_row_button_of_a_plan_changes_its_row_alone()
        => await PressAllAsync(
            await Site.PlanIdAsync(), "ActionPlanPart.",
            ["Methods", "Doubts", "Chapters", "Chapters[2].Sections", "Chapters[2].Sections", "Chapters[2].Sections[1].Terms"],
            ["add:Chapters", "down:Chapters[0]", "remove:Chapters[0].Sections[1]", "up:Chapters[1].Sections[0].Terms[3]",
                "add:Chapters[2].Sections[1].Terms",
                "remove:Methods[1]", "after:Policies[3]", "below:Policies[3]", "up:Policies[5]", "down:Policies[0]", "remove:Policies[6]"]);

    private async Task PressAllAsync(string id, string prefix, string[] lists, string[] expected)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(id);
        foreach (var list in lists)
        {
            form = await form.PressAsync(admin, $"ap:add:{list}");
        }

        var names = form.Page.QuerySelectorAll(".ap-editor input[type=text], .ap-editor textarea").Select(e => e.GetAttribute("name")!)
            .ToArray();
        foreach (var (index, name) in names.Index()
            .Where(n => !n.Item.EndsWith("Levels", StringComparison.Ordinal) && !n.Item.EndsWith("Period", StringComparison.Ordinal)))
        {
            form[name] = $"書いた文{index}";
        }

        if (form.Names.LastOrDefault(IsDepartment) is { } department)
        {
            form[department] = form[department] == "true" ? "false" : "true";
        }

        var buttons = form.Page.QuerySelectorAll("button[data-ap-operation]").Select(b => b.GetAttribute("value")!).Distinct().ToArray();
        Assert.Empty(expected.Select(o => $"ap:{o}").Except(buttons));

        foreach (var button in buttons.Where(b => expected.Contains(b["ap:".Length..]) || IsAtAnEnd(b, buttons)))
        {
            var back = await form.PressAsync(admin, button);

            AssertChanged(button, Typed(form, prefix), Typed(back, prefix));
            Assert.True(Chosen(form).SequenceEqual(Chosen(back)), $"{button} changed the departments.");
            AssertNamed(back);
            Assert.Contains("まだ保存していません", back.Errors, StringComparison.Ordinal);
            Assert.Empty(back.Refused());
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    // The rows between behave as their neighbours do, and each button sends the whole form: the first two and the last two are pressed.
    private static bool IsAtAnEnd(string button, IReadOnlyList<string> buttons)
    {
        if (Row().Match(button) is not { Success: true } row)
        {
            return true;
        }

        var index = IndexOf(row);
        var last = buttons.Select(b => Row().Match(b)).Where(r => r.Success && r.Groups[1].Value == row.Groups[1].Value).Max(IndexOf);
        return index < 2 || index > last - 2;

        static int IndexOf(Match row) => int.Parse(row.Groups[2].Value, null);
    }

    private static IEnumerable<string?> Chosen(SiteForm form)
        => form.Names.Where(n => IsDepartment(n) && form[n] == "true").Select(n => form[IdOf(n)]).Distinct().Order(StringComparer.Ordinal);

    // A name beside the wrong id would let another department be chosen than the one that is read.
    private static void AssertNamed(SiteForm form)
    {
        foreach (var name in form.Names.Where(IsDepartment).Distinct())
        {
            var department = SeedPlan.Document.Departments.Single(d => $"dept-{d.Interpretation.Slug}" == form[IdOf(name)]);
            var box = form.Page.QuerySelector($"input[type=checkbox][name='{name}']")!;
            Assert.Equal(department.Name, form.Page.QuerySelector($"label[for='{box.Id}']")!.TextContent.Trim());
        }
    }

    private static bool IsDepartment(string name)
        => name.EndsWith("].IsChosen", StringComparison.Ordinal);

    private static string IdOf(string name)
        => name.Replace("].IsChosen", "].Id", StringComparison.Ordinal);

    private static void AssertChanged(string button, Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var parts = button.Split(':');
        var verb = parts[1];
        var path = parts.Length > 2 ? parts[2] : "";
        var row = Row().Match(path);
        var list = row.Success ? row.Groups[1].Value : path;
        var index = row.Success ? int.Parse(row.Groups[2].Value, null) : -1;
        var counts = (Rows(before, list), Rows(after, list));
        switch (verb)
        {
            case "refresh":
                Assert.Empty(before.Except(after));
                break;
            case "add":
                Assert.True(counts.Item2 == counts.Item1 + 1, $"{button}: {counts}");
                AssertSameTexts(button, before, after);
                break;
            case "after" or "below":
                Assert.True(counts.Item2 == counts.Item1 + 1, $"{button}: {counts}");
                AssertSameTexts(button, before, after);
                var end = EndOf(before, list, index);
                Assert.Equal(
                    ("", Level(before, list, index) + (verb == "below" ? 1 : 0)), (after[$"{list}[{end}].Name"], Level(after, list, end)));
                break;
            case "remove":
                var removed = list == "Policies" ? EndOf(before, list, index) - index : 1;
                Assert.True(counts.Item2 == counts.Item1 - removed, $"{button}: {counts}");
                AssertSameTexts(
                    button,
                    before.Where(
                        f => !Enumerable.Range(index, removed).Any(r => f.Key.StartsWith($"{list}[{r}].", StringComparison.Ordinal)))
                    .ToDictionary(),
                    after);
                break;
            default:
                Assert.Equal(counts.Item1, counts.Item2);
                AssertSameTexts(button, before, after);
                AssertMoved(verb, list, index, before, after);
                break;
        }
    }

    private static void AssertMoved(
        string verb, string list, int index, Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var own = before.Keys.Where(k => k.StartsWith($"{list}[{index}].", StringComparison.Ordinal)).ToList();
        // A row of choices has nothing that was written.
        var field = (own.Find(k => before[k].StartsWith("書いた文", StringComparison.Ordinal)) ?? own[0])[$"{list}[{index}].".Length..];
        var rows = Enumerable.Range(0, Rows(before, list)).ToArray();
        var order = rows.ToList();
        if (list == "Policies")
        {
            // A branch changes places with the branch beside it.
            var siblings = rows.Where(r => Parent(before, r) == Parent(before, index)).ToList();
            var at = siblings.IndexOf(index) + (verb == "up" ? -1 : 1);
            if (at >= 0 && at < siblings.Count)
            {
                var first = Math.Min(index, siblings[at]);
                var second = Math.Max(index, siblings[at]);
                var end = EndOf(before, list, second);
                order = [.. rows[..first], .. rows[second..end], .. rows[first..second], .. rows[end..]];
            }
        }
        else if (verb == "up" && index > 0 || verb == "down" && index < rows.Length - 1)
        {
            var other = verb == "up" ? index - 1 : index + 1;
            var moved = order[index];
            order[index] = order[other];
            order[other] = moved;
        }

        Assert.Equal(
            order.Select(r => before.GetValueOrDefault($"{list}[{r}].{field}", "")),
            rows.Select(r => after.GetValueOrDefault($"{list}[{r}].{field}", "")));
    }

    private static int Parent(Dictionary<string, string> fields, int row)
        => Enumerable.Range(0, row).LastOrDefault(r => Level(fields, "Policies", r) < Level(fields, "Policies", row), -1);

    private static int EndOf(Dictionary<string, string> fields, string list, int row)
        => Enumerable.Range(row + 1, Rows(fields, list) - row - 1)
            .FirstOrDefault(r => Level(fields, list, r) <= Level(fields, list, row), Rows(fields, list));

    private static int Level(Dictionary<string, string> fields, string list, int row) => int.Parse(fields[$"{list}[{row}].Level"], null);

    private static void AssertSameTexts(string button, Dictionary<string, string> before, Dictionary<string, string> after)
        => Assert.True(
            Texts(before).SequenceEqual(Texts(after)),
            $"{button} lost {string.Join(' ', Texts(before).Except(Texts(after)))}, "
            + $"won {string.Join(' ', Texts(after).Except(Texts(before)))}");

    private static IEnumerable<string> Texts(Dictionary<string, string> fields)
        => fields.Values.Where(v => v.StartsWith("書いた文", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static int Rows(Dictionary<string, string> fields, string list)
        => fields.Keys.Where(k => k.StartsWith($"{list}[", StringComparison.Ordinal)).Select(k => k[list.Length..].Split(']')[0]).Distinct()
            .Count();

    private static Dictionary<string, string> Typed(SiteForm form, string prefix)
        => form.Names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Distinct()
            .ToDictionary(n => n[prefix.Length..], n => form[n] ?? "");

    [GeneratedRegex(@"^(.+)\[(\d+)\]$")]
    private static partial Regex Row();
}
