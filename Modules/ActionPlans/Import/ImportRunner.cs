namespace ActionPlans.Cms.Import;

/// <summary>Tries an import from the admin, runs it, and tells its page how far it is.</summary>
public sealed class ImportRunner(ImportStates states, IStringLocalizer<ImportRunner> S)
{
    /// <summary>Says what an import would do, and keeps it until a person has decided.</summary>
    /// <param name="name">What is imported, for the page.</param>
    /// <param name="file">The file.</param>
    /// <returns>The address of its page.</returns>
    public async Task<string> TryAsync(string name, ImportFile file)
    {
        var services = ShellScope.Services;
        var report = await services.GetRequiredService<PlanImporter>().TryAsync(file);
        if (file.IsForeign)
        {
            report.Add(await services.GetRequiredService<ResultImporter>().TryAsync(file.Json));
        }

        var id = Guid.NewGuid().ToString("n");
        await states.KeepFileAsync(id, file);
        states.Note(id, new ImportState(name, ImportStage.Tried, report, 0, report.Count, default)
        {
            IsFile = file.IsForeign,
            AsDrafts = file.AsDrafts,
        });
        return id;
    }

    /// <summary>Imports the plan of the kept file, then its results. Each is committed whole or not at all.</summary>
    /// <param name="id">The import that was tried.</param>
    /// <param name="decision">Who decided what the file changes of a published plan; null where nobody is asked.</param>
    public async Task RunAsync(string id, ChangeJustification? decision)
    {
        if (await states.FindAsync(id) is not { } tried || await states.FileAsync(id) is not { } file)
        {
            return;
        }

        var report = new PlanImportReport();
        try
        {
            await RunAsync(id, file, decision, tried, report);
        }
        catch
        {
            report.Errors.Add(S["The import failed. Tell the administrator: the log says why."]);
            throw;
        }
        finally
        {
            states.Note(id, tried with { Stage = ImportStage.Ended, Report = report });
        }
    }

    private async Task RunAsync(string id, ImportFile file, ChangeJustification? decision, ImportState tried, PlanImportReport report)
    {
        await ShellScope.UsingChildScopeAsync(async scope => report.Add(
            await scope.ServiceProvider.GetRequiredService<ImportTransaction>().RunAsync(
                () => scope.ServiceProvider.GetRequiredService<PlanImporter>()
                    .ImportAsync(file, decision, new Progress(states, id, tried, 0)))));
        if (report.Errors.Count > 0 || !file.IsForeign)
        {
            return;
        }

        await ShellScope.UsingChildScopeAsync(async scope => report.Add(
            await scope.ServiceProvider.GetRequiredService<ImportTransaction>().RunAsync(
                () => scope.ServiceProvider.GetRequiredService<ResultImporter>()
                    .ImportAsync(file.Json, new Progress(states, id, tried, report.Count)))));
    }

    // The page asks every other second: no more often is anything noted.
    private sealed class Progress(ImportStates states, string id, ImportState tried, int before) : IProgress<int>
    {
        private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

        private long _noted = TimeProvider.System.GetTimestamp();

        public void Report(int value)
        {
            if (TimeProvider.System.GetElapsedTime(_noted) >= Interval)
            {
                _noted = TimeProvider.System.GetTimestamp();
                states.Note(id, tried with { Stage = ImportStage.Running, Done = before + value });
            }
        }
    }
}
