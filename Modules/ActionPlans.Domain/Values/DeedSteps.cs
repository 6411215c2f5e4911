using System.Collections.Frozen;

namespace ActionPlans.Domain.Values;

/// <summary>
/// The steps of a deed in their order: 未実施, 検討, 着手, 一部実施, 実施, 完了, and the signs ×, △, ○ of Japanese tables.
/// </summary>
internal static class DeedSteps
{
    /// <summary>The step from which on a deed is done: 実施.</summary>
    public const int Done = 4;

    private const int NotDone = 0;
    private const int Considered = 1;
    private const int Begun = 2;
    private const int PartlyDone = 3;
    private const int Completed = 5;

    private static readonly FrozenDictionary<string, int> Steps = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["×"] = NotDone,
        ["✕"] = NotDone,
        ["✖"] = NotDone,
        ["未"] = NotDone,
        ["不実施"] = NotDone,
        ["実施なし"] = NotDone,
        ["中止"] = NotDone,
        ["延期"] = NotDone,
        ["見送り"] = NotDone,
        ["検討"] = Considered,
        ["研究"] = Considered,
        ["調査"] = Considered,
        ["調査・研究"] = Considered,
        ["調査研究"] = Considered,
        ["調査・検討"] = Considered,
        ["調査検討"] = Considered,
        ["検討・準備"] = Considered,
        ["準備"] = Considered,
        ["着手"] = Begun,
        ["一部着手"] = Begun,
        ["-"] = PartlyDone,
        ["一部実施"] = PartlyDone,
        ["一部未実施"] = PartlyDone,
        ["一部完了"] = PartlyDone,
        ["部分実施"] = PartlyDone,
        ["試行"] = PartlyDone,
        ["試行実施"] = PartlyDone,
        ["○"] = Done,
        ["◯"] = Done,
        ["〇"] = Done,
        ["◎"] = Done,
        ["●"] = Done,
        ["実施"] = Done,
        ["継続実施"] = Done,
        ["実施継続"] = Done,
        ["本格実施"] = Done,
        ["全部実施"] = Done,
        ["済"] = Done,
        ["完了"] = Completed,
        ["達成"] = Completed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What follows a step without moving it: 実施済み, 検討中, 実施した.
    private static readonly string[] Endings = ["済み", "済", "中", "した", "する", "している"];

    /// <summary>What follows a deed that was not done: 実施しなかった, 策定に至らず.</summary>
    public static readonly string[] NegativeEndings = ["せず", "できず", "しなかった", "できなかった", "に至らず", "に至らなかった", "していない", "できていない"];

    /// <summary>Reads a step.</summary>
    /// <param name="folded">Folded text, in which △ has become a minus sign.</param>
    /// <returns>The step; null where the text is none.</returns>
    public static DeedStep? Read(string folded)
    {
        var word = folded;
        var isFinished = word is "○" or "◯" or "〇" or "◎" or "●" or "済";
        if (!Steps.ContainsKey(word))
        {
            word = WithoutEnding(folded);
            isFinished |= folded.AsSpan(word.Length).StartsWith("済");
        }

        if (Steps.TryGetValue(word, out var step))
        {
            return new DeedStep(step, step == Done && isFinished ? Completed : step, Done, IsOwn: false);
        }

        var isDenied = Denied(folded) is { } deed && Steps.ContainsKey(deed);
        return isDenied ? new DeedStep(NotDone, NotDone, Done, IsOwn: false) : null;
    }

    /// <summary>A step without what may follow it: 検討 of 検討中; the text itself where nothing does.</summary>
    public static string WithoutEnding(string folded)
        => Array.Find(Endings, folded.EndsWith) is { } ending && folded.Length > ending.Length ? folded[..^ending.Length] : folded;

    /// <summary>The deed that a text says was not done: 設計 of 設計に至らず, 未設計 and 未設計中; null where it says none.</summary>
    public static string? Denied(string folded)
    {
        if (Array.Find(NegativeEndings, folded.EndsWith) is { } negative)
        {
            return folded[..^negative.Length];
        }

        return folded.StartsWith('未') ? WithoutEnding(folded)[1..] : null;
    }
}
