namespace ActionPlans.Forms;

/// <summary>The policy tree between the plan format and the flat outline of its editor, in which each row has a level.</summary>
public static class PolicyOutline
{
    /// <summary>The deepest tree that the editor draws.</summary>
    public const int MaxLevels = 6;

    public static List<PolicyRow> ToRows(IReadOnlyList<PolicyDocument> policies, int level = 1)
        => [.. policies.SelectMany(p => ToRows(p.Children, level + 1).Prepend(new PolicyRow
        {
            Level = level,
            Number = p.Number,
            Name = p.Name,
            Slug = p.Interpretation.Slug,
        }))];

    /// <summary>The tree that the rows say. A row that skips a level is told and taken as one below the row before it.</summary>
    public static IReadOnlyList<PolicyDocument> ToTree(IReadOnlyList<PolicyRow> rows, FormErrors errors)
        => Children(rows, 0, rows.Count, 1, "$.policies", errors, []);

    /// <summary>The JSON path of each row's node, in the order of the rows.</summary>
    public static IReadOnlyList<string> Places(IReadOnlyList<PolicyRow> rows)
    {
        var places = new List<string>();
        Children(rows, 0, rows.Count, 1, "$.policies", new FormErrors(), places);
        return places;
    }

    /// <summary>
    /// Leaves out rows that nobody has touched and that have none below them, and gives an address to each row that has none, from its
    /// place: 1-2-3.
    /// </summary>
    public static void Tidy(List<PolicyRow> rows)
    {
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (FormText.Clean(rows[i].Name + rows[i].Number + rows[i].Slug) is null && EndOf(rows, i) == i + 1)
            {
                rows.RemoveAt(i);
            }
        }

        var taken = rows.Select(r => FormText.Clean(r.Slug)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var count = new int[MaxLevels + 2];
        foreach (var row in rows)
        {
            row.Level = Math.Clamp(row.Level, 1, MaxLevels);
            count[row.Level]++;
            Array.Clear(count, row.Level + 1, count.Length - row.Level - 1);
            if (FormText.Clean(row.Slug) is null)
            {
                var place = string.Join('-', count.Skip(1).Take(row.Level).Select(n => Math.Max(n, 1)));
                row.Slug = Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? place : $"{place}-{n}").First(taken.Add);
            }
        }
    }

    /// <summary>Moves a row with all below it, or adds one. What stands in other branches stays where it is.</summary>
    public static void Apply(FormOperation operation, List<PolicyRow> rows, int index)
    {
        if (index < 0 || index >= rows.Count)
        {
            return;
        }

        var end = EndOf(rows, index);
        switch (operation.Verb)
        {
            case "after":
                rows.Insert(end, new PolicyRow { Level = rows[index].Level });
                break;
            case "below":
                rows.Insert(end, new PolicyRow { Level = Math.Min(rows[index].Level + 1, MaxLevels) });
                break;
            case "remove":
                rows.RemoveRange(index, end - index);
                break;
            case "up":
                var before = rows.FindLastIndex(Math.Max(index - 1, 0), index, r => r.Level <= rows[index].Level);
                if (before >= 0 && rows[before].Level == rows[index].Level)
                {
                    Move(rows, index, end, before);
                }

                break;
            case "down" when end < rows.Count && rows[end].Level == rows[index].Level:
                Move(rows, index, end, index + EndOf(rows, end) - end);
                break;
        }
    }

    private static void Move(List<PolicyRow> rows, int index, int end, int to)
    {
        var block = rows.GetRange(index, end - index);
        rows.RemoveRange(index, block.Count);
        rows.InsertRange(to, block);
    }

    // The row after the last one below this one.
    private static int EndOf(List<PolicyRow> rows, int index)
    {
        var end = rows.FindIndex(index + 1, r => r.Level <= rows[index].Level);
        return end < 0 ? rows.Count : end;
    }

    private static List<PolicyDocument> Children(
        IReadOnlyList<PolicyRow> rows, int from, int end, int level, string path, FormErrors errors, List<string> places)
    {
        var nodes = new List<PolicyDocument>();
        for (var i = from; i < end;)
        {
            if (rows[i].Level > level)
            {
                errors.Add($"{nameof(PlanForm.Policies)}[{i}].{nameof(PolicyRow.Level)}", UnreadableField.PolicyLevel);
            }

            var next = i + 1;
            while (next < end && rows[next].Level > level)
            {
                next++;
            }

            var place = $"{path}[{nodes.Count}]";
            places.Add(place);
            var row = rows[i];
            nodes.Add(new PolicyDocument
            {
                Number = FormText.Clean(row.Number),
                Name = FormText.Clean(row.Name) ?? "",
                Children = Children(rows, i + 1, next, level + 1, $"{place}.children", errors, places),
                Interpretation = new PolicyInterpretation { Slug = FormText.Clean(row.Slug) ?? "" },
            });
            i = next;
        }

        return nodes;
    }
}
