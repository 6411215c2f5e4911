namespace ActionPlans.Cms.Editors;

/// <summary>What the drivers of the editors have in common.</summary>
public sealed class EditorForms(IHttpContextAccessor http, IStringLocalizer<EditorForms> S)
{
    private readonly Dictionary<Type, object> _bound = [];
    private int _reading;

    /// <summary>The button that was pressed, where it changes the form and does not save it.</summary>
    public FormOperation? Operation
        => http.HttpContext?.Request is { HasFormContentType: true } request ? FormOperation.Parse(request.Form["submit.Save"]) : null;

    /// <summary>True where the button was about one of these lists: what is folded must then stand open.</summary>
    public bool Touches(params string[] lists)
        => Operation is { } operation && lists.Any(l => operation.Path.StartsWith(l, StringComparison.Ordinal));

    /// <summary>A value of the address, with which a list opens the editor of something new.</summary>
    public string? Given(string name) => http.HttpContext?.Request.Query[name];

    /// <summary>A value that was sent, also where its form has not been read yet.</summary>
    public string? Sent(string name)
        => http.HttpContext?.Request is { HasFormContentType: true } request ? (string?)request.Form[name] : null;

    /// <summary>
    /// Binds a form. What was typed stands in the form from now on, not in the model state: rows may move, and a field would show
    /// what was typed into the one that stood there before.
    /// </summary>
    public async Task<T> BindAsync<T>(IUpdateModel updater, string prefix)
        where T : class, new()
    {
        var form = new T();
        await updater.TryUpdateModelAsync(form, prefix);
        foreach (var key in updater.ModelState.Keys.Where(k => k.StartsWith(prefix + ".", StringComparison.Ordinal)).ToArray())
        {
            updater.ModelState.Remove(key);
        }

        _bound[typeof(T)] = form;
        return form;
    }

    /// <summary>The form that this request sent, as it is redrawn, to tell errors at its rows; null where it sent none.</summary>
    public T? Bound<T>()
        where T : class => _bound.GetValueOrDefault(typeof(T)) as T;

    /// <summary>
    /// True where a driver threw while it read the form: Orchard logs the exception and would go on to save a half-written item.
    /// </summary>
    public bool IsUnfinished => _reading > 0;

    public async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        _reading++;
        var result = await read();
        _reading--;
        return result;
    }

    /// <summary>Reads the decision of a form; what cannot be read is an error of its field.</summary>
    internal ChangeJustification ReadDecision(ChangeForm form, ModelStateDictionary modelState, string prefix)
    {
        var errors = new FormErrors();
        var day = FormMapper.OptionalDay(form.DecidedOn, nameof(form.DecidedOn), errors);
        Tell(errors, form, modelState, prefix);
        return new ChangeJustification(FormText.Clean(form.Reason), day, FormText.Clean(form.DecidedBy));
    }

    /// <summary>Whether an issue is one of the reason of a change, its day or its body.</summary>
    internal static bool IsOfDecision(PlanIssue issue) => issue.Path is "$.reason" or "$.decidedOn" or "$.decidedBy";

    /// <summary>Tells what a decision lacks, each at its field and once.</summary>
    internal static void TellDecision(IEnumerable<PlanIssue> issues, ModelStateDictionary modelState, string prefix)
    {
        foreach (var issue in issues.Where(IsOfDecision))
        {
            // "$.reason" is the field Reason. A day that could not be read has its error already.
            var field = $"{prefix}.{char.ToUpperInvariant(issue.Path[2])}{issue.Path[3..]}";
            if (modelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
            {
                modelState.AddModelError(field, issue.Message());
            }
        }
    }

    /// <summary>Tells which texts of a form hold characters that nobody sees, each at its field.</summary>
    internal static void TellInvisible(object form, ModelStateDictionary modelState, string prefix)
    {
        foreach (var issue in InvisibleTexts.In(form, prefix))
        {
            modelState.AddModelError(issue.Path, issue.Message());
        }
    }

    /// <summary>Tells what of a form could not be read or may not be stored, each at its field.</summary>
    internal void Tell(FormErrors errors, object form, ModelStateDictionary modelState, string prefix)
    {
        TellInvisible(form, modelState, prefix);
        foreach (var (field, reason) in errors.Found)
        {
            modelState.AddModelError($"{prefix}.{field}", reason switch
            {
                UnreadableField.Year => S["Write the fiscal year like 令和3年度 or 2021."],
                UnreadableField.Number => S["Write a number here, such as 80 or 2.5."],
                UnreadableField.Date => S["Write the day like 2022-06-30."],
                UnreadableField.PolicyLevel => S[
                    "This line is more than one level below the line before it. Write the level between them, or move it up."],
                _ => S["Choose one of the choices."],
            });
        }
    }
}
