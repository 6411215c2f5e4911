namespace ActionPlans.Forms;

/// <summary>Maps the form of a measure to the plan format and back.</summary>
public static class MeasureFormMapper
{
    /// <param name="departments">The departments of the site by their ids, under which the form knows them.</param>
    public static MeasureForm ToForm(
        MeasureDocument document, string planId, Plan? plan, IReadOnlyDictionary<string, DepartmentDocument> departments)
    {
        var form = new MeasureForm
        {
            PlanContentItemId = planId,
            No = document.No,
            Name = document.Name,
            PolicySlug = plan is null ? null : PlanFactory.FindPolicy(plan.Tree, document.Policy)?.Slug,
            PolicyLines = FormText.Joined(document.Policy),
            AlsoUnder = FormText.JoinedParagraphs(document.AlsoUnder.Select(FormText.Joined)),
            ComprehensivePlan = document.ComprehensivePlan,
            Class = document.Class,
            Departments = DepartmentRows.Of(document.Departments, departments),
            RelatedDepartments = DepartmentRows.Of(document.RelatedDepartments, departments),
            Period = document.Period,
            EndedIn = FormText.Western(document.Ended?.In),
            EndedAs = document.Ended?.As.ToString(),
            EndedNote = document.Ended?.Note,
            PredecessorPlan = document.Predecessor?.Plan,
            PredecessorNo = document.Predecessor?.No,
            Overview = document.Overview,
            Means = document.Means,
            Notes = [.. document.Schedule.Notes.Select(n => new TextRow { Text = n })],
            Indicators =
            [
                .. document.Indicators.Select(i => IndicatorFormMapper.ToRow(i, departments, plan?.Notation ?? Notation.Standard)),
            ],
            NoIndicatorReason = document.NoIndicatorReason,
            Texts = SheetTextRows.ToRows(document.Texts),
            Note = document.Interpretation?.Note,
            Doubts = [.. (document.Interpretation?.Doubts ?? []).Select(d => new DoubtRow { Text = d.Text, Note = d.Note })],
            Slug = document.Interpretation?.Slug,
            PeriodFrom = FormText.Western(document.Interpretation?.Period?.From),
            PeriodTo = FormText.Western(document.Interpretation?.Period?.To),
            Years = document.ReadPeriod()?.Years ?? plan?.Period.Years ?? [],
        };
        form.Lines = [.. document.Schedule.Lines.Select(l => ScheduleGrid.Draw(l, form.Years))];
        form.PolicySlugDrawn = form.PolicySlug;
        OfferDepartment(form);
        Complete(form, plan, departments);
        return form;
    }

    /// <summary>Leaves out rows that nobody has touched, and gives a key to each new indicator.</summary>
    public static void Tidy(MeasureForm form)
    {
        form.Lines.RemoveAll(l => ScheduleGrid.Entries(l).Count == 0);
        foreach (var rows in form.Indicators.Select(i => i.Departments).Append(form.Notes).Append(form.Departments)
            .Append(form.RelatedDepartments))
        {
            rows.RemoveAll(n => FormText.Clean(n.Text) is null);
        }

        OfferDepartment(form);
        form.Doubts.RemoveAll(d => FormText.Clean(d.Text) is null && FormText.Clean(d.Note) is null);
        form.Indicators.RemoveAll(IndicatorFormMapper.IsUntouched);
        var keys = form.Indicators.Select(i => FormText.Clean(i.Key)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in form.Indicators.Where(i => FormText.Clean(i.Key) is null))
        {
            indicator.Key = Enumerable.Range(1, int.MaxValue).Select(n => $"indicator-{n}").First(keys.Add);
        }
    }

    /// <summary>What the form says, in the plan format. What cannot even be read is told by its field.</summary>
    public static MeasureDocument ToDocument(
        MeasureForm form, FormErrors errors, IReadOnlyDictionary<string, DepartmentDocument> departments) => new()
    {
        No = FormText.Clean(form.No) ?? "",
        Name = FormText.Clean(form.Name) ?? "",
        ComprehensivePlan = FormText.Clean(form.ComprehensivePlan),
        Policy = FormText.Lines(form.PolicyLines),
        AlsoUnder = [.. FormText.Paragraphs(form.AlsoUnder).Select(FormText.Lines)],
        Class = FormText.Clean(form.Class),
        Departments = DepartmentRows.Names(form.Departments, departments),
        RelatedDepartments = DepartmentRows.Names(form.RelatedDepartments, departments),
        Period = FormText.Clean(form.Period) ?? "",
        Ended = ToEnded(form, errors),
        Predecessor = FormText.Clean(form.PredecessorPlan + form.PredecessorNo) is null ? null : new PredecessorDocument
        {
            Plan = FormText.Clean(form.PredecessorPlan) ?? "",
            No = FormText.Clean(form.PredecessorNo) ?? "",
        },
        Overview = FormText.Clean(form.Overview),
        Means = FormText.Clean(form.Means),
        Schedule = new ScheduleDocument
        {
            Lines = [.. form.Lines.Select(ScheduleGrid.Entries)],
            Notes = [.. form.Notes.Select(n => FormText.Clean(n.Text)!)],
        },
        Indicators =
        [
            .. form.Indicators.Select(
                (row, i) => IndicatorFormMapper.ToDocument(row, $"{nameof(form.Indicators)}[{i}]", errors, departments)),
        ],
        NoIndicatorReason = FormText.Clean(form.NoIndicatorReason),
        Texts = SheetTextRows.ToTexts(form.Texts),
        Interpretation = ToInterpretation(form, errors),
    };

    /// <summary>Draws the form anew after it has changed: columns, spans, a row for each year, the policy that was chosen.</summary>
    public static void Redraw(MeasureForm form, Plan? plan, IReadOnlyDictionary<string, DepartmentDocument> departments)
    {
        var stated = FormMapper.StatedPeriod(form.PeriodFrom, form.PeriodTo, new FormErrors());
        form.Years = DocumentPeriods.Read(form.Period, stated)?.Years ?? plan?.Period.Years ?? [];
        form.Lines = [.. form.Lines.Select(l => ScheduleGrid.Draw(ScheduleGrid.Entries(l), form.Years))];
        if (form.PolicySlug != form.PolicySlugDrawn && plan?.Tree.Find(form.PolicySlug ?? "") is { } node)
        {
            form.PolicyLines = FormText.Joined(node.Lineage.Select(n => n.Label));
        }

        form.PolicySlugDrawn = form.PolicySlug;
        Complete(form, plan, departments);
    }

    /// <summary>The targets that are not read as values and of which nobody has said that they are meant so.</summary>
    public static IEnumerable<(int Indicator, int Target)> UnexplainedTexts(MeasureForm form)
        => from i in Enumerable.Range(0, form.Indicators.Count)
           from t in Enumerable.Range(0, form.Indicators[i].Targets.Count)
           where form.Indicators[i].Targets[t] is { AsksForText: true, IsMeantAsText: false }
           select (i, t);

    // Every measure has one: its field stands ready.
    private static void OfferDepartment(MeasureForm form)
    {
        if (form.Departments.Count == 0)
        {
            form.Departments.Add(new TextRow());
        }
    }

    private static void Complete(MeasureForm form, Plan? plan, IReadOnlyDictionary<string, DepartmentDocument> departments)
    {
        form.Plan = plan;
        form.DepartmentChoices = DepartmentRows.Choices(departments);
        SheetTextRows.Complete(form, plan?.Sheet.OwnTexts);
        foreach (var (index, indicator) in form.Indicators.Index())
        {
            indicator.Number = index + 1;
            indicator.Notation = plan?.Notation ?? Notation.Standard;
            indicator.DepartmentChoices = form.DepartmentChoices;
            var rows = indicator.Targets.Where(t => FormText.IsYear(t.Year)).DistinctBy(t => t.Year).ToDictionary(t => t.Year);
            indicator.Targets = [.. form.Years.Select(y => y.StartYear)
                .Union(rows.Values.Where(r => FormText.Clean(r.Text) is not null).Select(r => r.Year)).Order()
                .Select(y => rows.GetValueOrDefault(y) ?? new TargetRow { Year = y })];
            DirectionChoice.Draw(indicator, form.Years);
            var rules = IndicatorFormMapper.ToDocument(indicator, "", new FormErrors(), departments).Interpretation.Rules;
            foreach (var target in indicator.Targets)
            {
                target.AsksForText = !IndicatorRules.IsReadOrMeantAsText(
                    rules, new FiscalYear(target.Year), TargetValue.Parse(FormText.Clean(target.Text), indicator.Notation));
            }
        }
    }

    private static EndedDocument? ToEnded(MeasureForm form, FormErrors errors)
    {
        var note = FormText.Clean(form.EndedNote);
        if (FormText.Clean(form.EndedIn + form.EndedAs + note) is null)
        {
            return null;
        }

        var year = FormMapper.Year(form.EndedIn, nameof(form.EndedIn), errors);
        var end = FormMapper.Choice<MeasureEnd>(form.EndedAs, nameof(form.EndedAs), errors);
        return year is null || end is null ? null : new EndedDocument { In = year.Value, As = end.Value, Note = note };
    }

    private static MeasureInterpretation? ToInterpretation(MeasureForm form, FormErrors errors)
    {
        var note = FormText.Clean(form.Note);
        var period = FormMapper.StatedPeriod(form.PeriodFrom, form.PeriodTo, errors);
        var slug = FormText.Clean(form.Slug);
        return note is null && slug is null && period is null && form.Doubts.Count == 0
            ? null
            : new MeasureInterpretation { Slug = slug, Note = note, Doubts = FormMapper.Doubts(form.Doubts), Period = period };
    }
}
