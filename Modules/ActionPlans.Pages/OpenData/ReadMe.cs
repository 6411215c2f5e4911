using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.OpenData;

/// <summary>What comes with the files in words: what they are, and under which terms.</summary>
internal static class ReadMe
{
    /// <summary>What is said of invented results.</summary>
    public const string OfSamples = "「見本」とある実績は、説明のために作った架空のものです。";

    /// <summary>What is said where the city has not decided on a licence.</summary>
    public static string NoLicence(Plan plan)
        => $"利用条件は決まっていません。利用する前に、{(plan.Contact.Count > 0 ? "計画の問合せ先" : plan.Publisher)}にお尋ねください。";

    /// <summary>How spreadsheets should open a file.</summary>
    public const string ForSpreadsheets =
        "CSVは文字コードUTF-8（BOM付き）、カンマ区切りです。書かれた文をそのまま収めています。表計算ソフトでは、ブック（xlsx）を開けば、数は数、文は文として並べ替えやしぼりこみができます。CSVを取り込むときは、文字コードにUTF-8を選び、列の型は「標準」のままにします。数の列まで「文字列」にすると、大きい順に並びません。";

    public static string Description(Plan plan)
        => $"{plan.Publisher}「{plan.Title}」の取組、指標、年度ごとの目標と実績。公表しているページと同じ内容です。{(plan.HasSamples ? OfSamples : "")}";

    /// <summary>How to name the source.</summary>
    public static string Source(Plan plan) => $"出典：{plan.Publisher}「{plan.Title}」";

    public static string Write(Plan plan, IEnumerable<DataFile> data)
    {
        string?[] lines =
        [
            $"{plan.Title}　{DataPageModel.HeadingOf(plan)}",
            plan.Publisher,
            DataPackage.UpdatedAt(plan) is { } updated ? $"{YearFormatter.Day(updated)}更新" : null,
            "",
            Description(plan),
            "",
            "ファイル（はじめての方は、1つ目のブックを開いてください）",
            .. data.Select(f => $"  {f.Name}　{f.Title}"),
            "  dictionary.csv　項目の説明",
            "",
            ForSpreadsheets,
            "",
            "利用条件",
            .. Licence(plan),
            "",
            "問合せ先",
            .. plan.Contact,
        ];
        return string.Concat(lines.OfType<string>().Select(line => line + "\n"));
    }

    public static IEnumerable<string> Licence(Plan plan)
        => plan.Licence is { } licence ? [$"{licence.Name}　{licence.Address}".TrimEnd('　'), Source(plan)] : [NoLicence(plan)];
}
