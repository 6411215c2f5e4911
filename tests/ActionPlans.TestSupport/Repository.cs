namespace ActionPlans.TestSupport;

/// <summary>Files of the repository, found from wherever the tests run.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The seed: the plan as the repository ships it.</summary>
    public static string PlanFile => PathOf("Recipes", "data", "yuki-2021.plan.json");

    /// <summary>The seed with invented results.</summary>
    public static string SampleFile => PathOf("Recipes", "data", "samples", "yuki-2021.plan.json");

    /// <summary>The document from which the seed was made.</summary>
    public static string SourceFile => PathOf("tests", "data", "yuki-2021.source.txt");

    /// <summary>An invented plan with base-year values and final targets, alone and beside the targets of the years.</summary>
    public static string FinalTargetsFile => PathOf("tests", "data", "final-targets.plan.json");

    /// <summary>An invented plan of administrative reform that sums what its measures save and earn (効果額).</summary>
    public static string EffectsFile => PathOf("tests", "data", "effects.plan.json");

    /// <summary>An invented plan of 112 measures, graded S, A, B and C by its departments.</summary>
    public static string GradedByDepartmentsFile => PathOf("tests", "data", "graded-by-departments.plan.json");

    /// <summary>An invented plan that is graded by rates, from its third year on by others.</summary>
    public static string GradedByRatesFile => PathOf("tests", "data", "graded-by-rates.plan.json");

    /// <summary>An invented plan whose sheet has another order, other names, and items of its own.</summary>
    public static string OwnSheetFile => PathOf("tests", "data", "misaki-2024.plan.json");

    /// <summary>An invented plan with measures that ended, or began, within its period.</summary>
    public static string EndedMeasuresFile => PathOf("tests", "data", "sumire-2021.plan.json");

    /// <summary>An invented plan of five levels with numbers as cities print them, which goes on from the one before.</summary>
    public static string PrintedNumbersFile => PathOf("tests", "data", "sumire-2025.plan.json");

    /// <summary>An invented plan whose results have remarks and preliminary figures.</summary>
    public static string HalfYearsFile => PathOf("tests", "data", "half-years.plan.json");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ActionPlans.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests must run inside the repository.");
    }
}
