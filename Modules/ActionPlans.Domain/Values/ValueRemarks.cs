using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Values;

/// <summary>What stands in brackets behind a value, or after ※ and うち: a basis, a second value, or a remark that does not count.</summary>
internal static partial class ValueRemarks
{
    /// <summary>Parts a folded text into the value and its remarks, in their order.</summary>
    public static (string Core, IReadOnlyList<string> Remarks) Split(string folded)
    {
        var core = folded;
        var note = core.IndexOf('※');
        if (note > 0)
        {
            core = core[..note];
        }

        var remarks = new List<string>();
        while (LastBrackets().Match(core) is { Success: true, Index: > 0 } match)
        {
            remarks.Insert(0, match.Groups["remark"].Value);
            core = core[..match.Index];
        }

        // A basis may stand in the middle: 50件（累計）以上.
        if (BasisWithin().Match(core) is { Success: true } basis)
        {
            remarks.Insert(0, basis.Groups["remark"].Value);
            core = core.Remove(basis.Index, basis.Length);
        }

        var among = Among().Match(core);
        return (among.Success ? core[..among.Index] : core, remarks);
    }

    /// <summary>Applies the remarks to a value; null where one of them makes it no value.</summary>
    public static TargetValue? Apply(TargetValue value, IReadOnlyList<string> remarks)
    {
        foreach (var remark in remarks)
        {
            if (Apply(value, remark) is not { } next)
            {
                return null;
            }

            value = next;
        }

        return value;
    }

    private static TargetValue? Apply(TargetValue value, string remark)
    {
        if (Total().IsMatch(remark))
        {
            return value.IsCumulative ? null : value with { IsCumulative = true };
        }

        if (remark is "延べ" or "のべ" or "延べ人数" or "延べ数")
        {
            return value with { CountsVisits = true };
        }

        if (remark is "平均")
        {
            return value.IsAverage ? null : value with { IsAverage = true };
        }

        if (remark is "以上" or "以下" or "未満" or "以内" or "未実施" or "中止" or "未定" or "不明")
        {
            return null;
        }

        var second = TargetValueParser.ReadWithRemarks(remark, remark);
        if (second is not { IsNumeric: true })
        {
            return value;
        }

        // A total beside the year's amount, 16人（累計80人）, is compared with targets of its own kind.
        if (second.IsCumulative || second.CountsVisits)
        {
            return value.Other is null ? value with { Other = second } : null;
        }

        var isOfOneUnit = second.Unit == "" || second.BaseUnit == value.BaseUnit;
        return isOfOneUnit && second.Change == value.Change && value.Pair is null
            ? new TargetValue(value.Text, ValueKind.Pair) { Pair = (value, second with { BaseUnit = value.BaseUnit, Unit = value.Unit, Scale = value.Scale }) }
            : value;
    }

    [GeneratedRegex(@"\((?<remark>[^()]*)\)$")]
    private static partial Regex LastBrackets();

    [GeneratedRegex(@"(?<=[0-9].*)\((?<remark>累計|延べ|平均)\)(?=.)")]
    private static partial Regex BasisWithin();

    [GeneratedRegex("[、,・]?(?:うち|内訳)")]
    private static partial Regex Among();

    [GeneratedRegex(@"^(?:[0-9]{1,2}(?:[かカヵヶケ]年|年間|年)の?)?(?:累計|累積)(?:値|数|額|人数|件数)?$")]
    private static partial Regex Total();
}
