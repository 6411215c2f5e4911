using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Values;

/// <summary>What follows a value in brackets, or after ※ and うち: a basis, a second value, or a remark that does not count.</summary>
internal static partial class ValueRemarks
{
    /// <summary>Parts a folded text into the value and its remarks, in their order.</summary>
    public static (string Core, IReadOnlyList<string> Remarks) Split(string folded)
    {
        var core = FootnoteInBrackets().Replace(folded, "");
        var note = Footnote().Match(core);
        if (note.Success)
        {
            core = core[..note.Index];
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
    public static TargetValue? Apply(TargetValue value, IReadOnlyList<string> remarks, Notation notation)
    {
        foreach (var remark in remarks)
        {
            if (Apply(value, remark, notation) is not { } next)
            {
                return null;
            }

            value = next;
        }

        return value;
    }

    private static TargetValue? Apply(TargetValue value, string remark, Notation notation)
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

        // 月1回（8月を除く） is not twelve times a year; the count is left unread rather than computed from the exception.
        if (value.EachPeriod is not null && remark.Contains('除'))
        {
            return null;
        }

        if (remark is "実人数" or "実人員" or "実数" && value.Label.Length == 0)
        {
            return value with { Label = remark };
        }

        if (ComparisonBase.Read(remark) is { } against && against.Length == remark.Length)
        {
            return value.Basis is null ? value with { Basis = against.Name } : null;
        }

        if (remark is "以上" or "以下" or "未満" or "以内" or "未実施" or "中止" or "未定" or "不明")
        {
            return null;
        }

        var second = TargetValueParser.ReadWithRemarks(remark, remark, notation);
        if (second is not { IsNumeric: true })
        {
            return value;
        }

        // A total beside the year's amount, 16人（累計80人）, is compared with targets of its own kind.
        if (second.IsCumulative || second.CountsVisits)
        {
            return value.Other is null ? value with { Other = second } : null;
        }

        // 52件（新規10件）, 52件（前年度比+4件）, 52件（+4件） and 80%（4校/5校） say something of the value, and are no second one.
        if ((second.Kind == ValueKind.Fraction && value.Kind != ValueKind.Fraction) || second.Label.Length > 0 || second.Basis is not null
            || (second.IsSigned && !value.IsSigned))
        {
            return value;
        }

        var isOfOneUnit = second.Unit == "" || second.BaseUnit == value.BaseUnit;
        return isOfOneUnit && second.Change == value.Change && value.Pair is null
            ? new TargetValue(value.Text, ValueKind.Pair)
            {
                Pair = (value, second with { BaseUnit = value.BaseUnit, Unit = value.Unit, Scale = value.Scale })
            }
            : value;
    }

    // 52回（※1）
    [GeneratedRegex(@"\([※*][^()]*\)$")]
    private static partial Regex FootnoteInBrackets();

    // 52回※1, 52回*1; 5*3 is a product.
    [GeneratedRegex(@"(?<=.)(?:※|(?<![0-9])\*(?=[0-9]{0,2}$))")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\((?<remark>[^()]*)\)$")]
    private static partial Regex LastBrackets();

    [GeneratedRegex(@"(?<=[0-9].*)\((?<remark>累計|累積|通算|延べ|平均)\)(?=.)")]
    private static partial Regex BasisWithin();

    [GeneratedRegex("[、,・]?(?:うち|内訳)")]
    private static partial Regex Among();

    [GeneratedRegex(@"^(?:[0-9]{1,2}(?:[かカヵヶケ]年|年間|年)の?)?(?:累計|累積|通算)(?:値|数|額|人数|件数)?$")]
    private static partial Regex Total();
}
