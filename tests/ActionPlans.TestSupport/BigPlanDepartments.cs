using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.TestSupport;

/// <summary>The departments of a <see cref="BigPlan"/>: the last two are one that got another name after the first year.</summary>
internal static class BigPlanDepartments
{
    private static readonly string[] Fields =
    [
        "総務", "企画", "財政", "税務", "市民", "福祉", "子育て支援", "健康増進", "環境", "商工観光", "農政", "土木", "都市計画", "下水道", "学校教育", "生涯学習", "文化スポーツ", "防災安全",
        "会計", "議事",
    ];

    public static IReadOnlyList<DepartmentDocument> Create(int measures, int lastYear)
    {
        var count = Math.Clamp(measures / 16, 3, Fields.Length * 3);
        List<DepartmentDocument> departments = [.. Enumerable.Range(0, count).Select(i => Department($"ka-{i + 1}", Name(i)))];
        departments.Add(Department("kyodo-old", "まちづくり推進・市民協働・男女共同参画推進室（地域コミュニティ担当）", to: lastYear > 2021 ? 2021 : null));
        if (lastYear > 2021)
        {
            departments.Add(Department("kyodo", "市民協働課", from: 2022));
        }

        return departments;
    }

    private static string Name(int index) => (index / Fields.Length) switch
    {
        0 => $"{Fields[index]}課",
        1 => $"{Fields[index % Fields.Length]}総合企画調整室",
        _ => $"{Fields[index % Fields.Length]}に関する庁内横断プロジェクト推進本部事務局",
    };

    private static DepartmentDocument Department(string slug, string name, int? from = null, int? to = null) => new()
    {
        Name = name,
        Interpretation = new()
        {
            Slug = slug,
            ValidFrom = from is { } f ? new FiscalYear(f) : null,
            ValidTo = to is { } t ? new FiscalYear(t) : null,
        },
    };
}
