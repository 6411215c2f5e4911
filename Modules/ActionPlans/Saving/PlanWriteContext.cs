using System.Runtime.ExceptionServices;

namespace ActionPlans.Cms.Saving;

/// <summary>What a writer tells the content handlers below it.</summary>
[Flags]
public enum WriteFacts
{
    None = 0,

    /// <summary>The whole plan was validated: its items are not validated one by one.</summary>
    PlanValidated = 1,

    /// <summary>The results were validated together: they are not validated one by one.</summary>
    ResultsValidated = 2,

    /// <summary>A whole plan is brought onto the site: its measures come with it, and are not added to it.</summary>
    FirstPublication = 4,

    /// <summary>The writer compared what it writes with what is stored, so that no token of a revision is needed.</summary>
    RevisionCompared = 8,

    /// <summary>An editor's form is only shown as a preview; nothing is stored.</summary>
    Preview = 16,

    /// <summary>A step of a report is taken, and records itself.</summary>
    ReportStep = 32,
}

/// <summary>
/// A write from its beginning to its disposal, for whatever it calls and awaits: what handlers below need to know, and what they report.
/// Contexts nest: an inner one adds facts, and passes reports on to the outermost one.
/// </summary>
public sealed class PlanWriteContext : IDisposable
{
    private static readonly AsyncLocal<PlanWriteContext?> Ambient = new();

    private readonly PlanWriteContext? _outer;
    private readonly PlanWriteContext _root;
    private readonly WriteFacts _facts;

    // Told to the outermost context.
    private SaveOutcome? _outcome;
    private bool _isRefused;
    private DbException? _firstFault;

    private PlanWriteContext(PlanWriteContext? outer, WriteFacts facts, string? comment)
    {
        Comment = comment ?? outer?.Comment;
        _outer = outer;
        _root = outer?._root ?? this;
        _facts = facts | (outer?._facts ?? WriteFacts.None);
    }

    /// <summary>The innermost write that is going on here; null outside of one.</summary>
    public static PlanWriteContext? Current => Ambient.Value;

    /// <summary>Words for the record of the step that is being taken; null where there are none.</summary>
    public string? Comment { get; }

    /// <summary>What the commit came to; null while nothing was committed.</summary>
    public SaveOutcome? Outcome
    {
        get => _root._outcome;
        set => _root._outcome = value;
    }

    /// <summary>True where something refused the write and said why: nothing of it is to be stored.</summary>
    public bool IsRefused => _root._isRefused;

    /// <summary>
    /// The database's first exception since the outermost context began; null where it threw none. Orchard logs and swallows what handlers
    /// throw, and the session then stores nothing: this keeps the cause.
    /// </summary>
    public DbException? FirstFault => _root._firstFault;

    /// <summary>Begins a write; it ends when it is disposed.</summary>
    /// <param name="facts">The facts for the handlers below.</param>
    /// <param name="comment">Words for the record of the step.</param>
    public static PlanWriteContext Begin(WriteFacts facts = WriteFacts.None, string? comment = null)
    {
        var context = new PlanWriteContext(Ambient.Value, facts, comment);
        Ambient.Value = context;
        if (context._outer is null)
        {
            AppDomain.CurrentDomain.FirstChanceException += context.NoteFault;
        }

        return context;
    }

    /// <summary>Whether the write that is going on here has this fact.</summary>
    public static bool Has(WriteFacts fact) => Ambient.Value is { } context && context._facts.HasFlag(fact);

    /// <summary>Reports that the write is refused; the owner of the commit reads it.</summary>
    public static void Refuse()
    {
        if (Ambient.Value is { } context)
        {
            context._root._isRefused = true;
        }
    }

    public void Dispose()
    {
        if (_outer is null)
        {
            AppDomain.CurrentDomain.FirstChanceException -= NoteFault;
        }

        Ambient.Value = _outer;
    }

    // Called for the exceptions of all requests, on the thread that throws: the asynchronous flow tells whose it is.
    private void NoteFault(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (Ambient.Value?._root == this && thrown.Exception is DbException exception)
        {
            _firstFault ??= exception;
        }
    }
}
