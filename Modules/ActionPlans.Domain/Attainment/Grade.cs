namespace ActionPlans.Domain.Attainment;

/// <summary>評語: a grade of a plan's own scale.</summary>
/// <param name="Mark">S, A, 完了.</param>
/// <param name="Name">What the mark means, 特に良好; null where the mark says it.</param>
/// <param name="Counts">The status as which it counts; 対象外 for what is not judged (完了, 中止, 評価困難).</param>
/// <param name="From">The rate in percent from which it is given; null for the last one, and where departments grade.</param>
public sealed record Grade(string Mark, string? Name, AttainmentStatus Counts, decimal? From = null)
{
    /// <summary>True for a category that is not judged, and counted by its own name.</summary>
    public bool IsExcluded => Counts == AttainmentStatus.NotApplicable;
}

/// <summary>The grades that a plan gives in the years of one version of its method.</summary>
/// <param name="Grades">The grades, the best first and those that are not judged last.</param>
/// <param name="IsByDepartment">True where departments choose the grade, false where rates decide it.</param>
public sealed record GradeScale(IReadOnlyList<Grade> Grades, bool IsByDepartment)
{
    private const decimal Reached = 100m;

    /// <summary>The grades that say how well a measure went.</summary>
    public IEnumerable<Grade> Judged => Grades.Where(g => !g.IsExcluded);

    /// <summary>The grades that a department may choose: all, or where rates decide only those that are not judged.</summary>
    public IEnumerable<Grade> Choices => Grades.Where(g => IsByDepartment || g.IsExcluded);

    public Grade? Find(string? mark) => Grades.FirstOrDefault(g => g.Mark == mark);

    /// <summary>
    /// The grade by rates. What has no rate (実施, a bound) counts as 100% where the target is reached, and gets the last grade where it is
    /// not. A target that is reached never falls below a grade from 100%, one that is missed never gets it.
    /// </summary>
    public Attainment Of(Attainment judged)
    {
        ArgumentNullException.ThrowIfNull(judged);

        if (IsByDepartment || judged.Status is not (AttainmentStatus.Met or AttainmentStatus.Near or AttainmentStatus.Missed))
        {
            return judged;
        }

        var isReached = judged.Status == AttainmentStatus.Met;
        var rate = isReached ? Math.Max(judged.Rate ?? Reached, Reached) : judged.Rate;
        var grade = Judged.FirstOrDefault(g => rate >= g.From && (isReached || g.From < Reached)) ?? Judged.Last();
        return judged with { Status = grade.Counts, Grade = grade };
    }

    public bool Equals(GradeScale? other)
        => other is not null && IsByDepartment == other.IsByDepartment && Grades.SequenceEqual(other.Grades);

    public override int GetHashCode() => HashCode.Combine(IsByDepartment, Grades.Count);
}

/// <summary>Where a measure or an indicator stands in a year, as it is counted: its grade where it has one, else its status.</summary>
/// <param name="Status">The status; of a grade the one as which it counts.</param>
/// <param name="Grade">The grade; null where there is none.</param>
public readonly record struct Standing(AttainmentStatus Status, Grade? Grade = null);
