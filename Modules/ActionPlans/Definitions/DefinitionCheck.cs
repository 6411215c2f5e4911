using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.Taxonomies.Settings;

namespace ActionPlans.Cms.Definitions;

/// <summary>Compares the stored content definitions with those that the module needs.</summary>
public sealed class DefinitionCheck(IContentDefinitionStore store, PlanDefinitions definitions)
{
    /// <returns>The technical names of types, parts and fields that are missing or were made something else; empty where all is
    /// there.</returns>
    public async Task<IReadOnlyList<string>> LackingAsync()
    {
        var stored = await store.GetContentDefinitionAsync();
        return [.. definitions.Types.SelectMany(t => LackingOf(t, stored)),
            .. definitions.Parts.SelectMany(p => LackingOf(p, stored))];
    }

    private static IEnumerable<string> LackingOf(ContentTypeDefinition type, ContentDefinitionRecord stored)
    {
        if (stored.ContentTypeDefinitionRecords.FirstOrDefault(t => t.Name == type.Name) is not { } record)
        {
            return [type.Name];
        }

        return type.Parts
            .Where(p => !record.ContentTypePartDefinitionRecords.Any(r => r.Name == p.Name && r.PartName == p.PartDefinition.Name))
            .Select(p => $"{type.Name}.{p.Name}");
    }

    private static IEnumerable<string> LackingOf(ContentPartDefinition part, ContentDefinitionRecord stored)
    {
        var fields = stored.ContentPartDefinitionRecords.FirstOrDefault(p => p.Name == part.Name)?.ContentPartFieldDefinitionRecords ?? [];
        return part.Fields.Where(f => !fields.Any(r => IsSame(f, r))).Select(f => $"{part.Name}.{f.Name}");
    }

    private static bool IsSame(ContentPartFieldDefinition field, ContentPartFieldDefinitionRecord record)
        => record.Name == field.Name && record.FieldName == field.FieldDefinition.Name
            && TaxonomyOf(record) == ContentTypes.DepartmentsTaxonomyId;

    private static string? TaxonomyOf(ContentPartFieldDefinitionRecord record)
        => (string?)record.Settings?[nameof(TaxonomyFieldSettings)]?[nameof(TaxonomyFieldSettings.TaxonomyContentItemId)];
}

/// <summary>Logs at the start of the site what the stored definitions lack.</summary>
internal sealed class DefinitionCheckAtStart(ShellSettings settings) : ModularTenantEvents
{
    public override Task ActivatedAsync()
    {
        // Deferred, so that the migrations of this activation are committed.
        if (settings.IsRunning())
        {
            ShellScope.AddDeferredTask(scope => LogAsync(scope.ServiceProvider));
        }

        return Task.CompletedTask;
    }

    private static async Task LogAsync(IServiceProvider services)
    {
        var lacking = await services.GetRequiredService<DefinitionCheck>().LackingAsync();
        if (lacking.Count > 0)
        {
            services.GetRequiredService<ILogger<DefinitionCheck>>().LogError(
                "The stored content definitions lack {Lacking}. Run the recipe ActionPlanRepair.", string.Join(", ", lacking));
        }
    }
}
