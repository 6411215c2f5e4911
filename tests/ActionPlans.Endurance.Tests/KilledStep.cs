using System.Globalization;
using System.Security.Cryptography;

namespace ActionPlans.Endurance.Tests;

/// <summary>One kind of step: in which moments it is killed, and what came of it.</summary>
internal sealed class KilledStep
{
    // So that about a third of the steps are stored whole: then the moments lie all over the step, and around its commit.
    private const double Longer = 1.06;
    private const double Shorter = 1.12;

    private readonly string _name;
    private double _window;
    private int _answered;
    private int _unanswered;
    private int _undone;

    public KilledStep(string name)
    {
        _name = name;
    }

    public int Kills => _answered + _unanswered + _undone;

    /// <summary>How long after its beginning the step is to be killed; null for the first one, which shows how long a step takes.</summary>
    public TimeSpan? NextMoment()
        => _window == 0 ? null : TimeSpan.FromMilliseconds(_window * RandomNumberGenerator.GetInt32(10_000) / 10_000);

    /// <summary>Learns from a step.</summary>
    /// <param name="isStored">Whether it was found stored after the kill.</param>
    /// <param name="isAnswered">Whether the site had said so before.</param>
    /// <param name="lasted">From its beginning to its answer, or to the kill.</param>
    public void Learn(bool isStored, bool isAnswered, TimeSpan lasted)
    {
        if (isAnswered)
        {
            _answered++;
        }
        else if (isStored)
        {
            _unanswered++;
        }
        else
        {
            _undone++;
        }

        if (_window == 0)
        {
            _window = lasted.TotalMilliseconds;
        }
        else
        {
            _window = isStored ? _window / Shorter : _window * Longer;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_name} {Kills} kills in its first {_window:0} ms: "
            + $"{_answered} stored and answered, {_unanswered} stored but not answered, {_undone} not at all");
}
