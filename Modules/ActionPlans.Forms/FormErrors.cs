namespace ActionPlans.Forms;

/// <summary>What a form says that cannot even be read, by field.</summary>
public sealed class FormErrors
{
    private readonly List<(string Field, UnreadableField Reason)> _found = [];

    public IReadOnlyList<(string Field, UnreadableField Reason)> Found => _found;

    public void Add(string field, UnreadableField reason) => _found.Add((field, reason));
}

/// <summary>Why a field cannot be read.</summary>
public enum UnreadableField
{
    Year,
    Number,
    Choice,
    Date,
    PolicyLevel,
}
