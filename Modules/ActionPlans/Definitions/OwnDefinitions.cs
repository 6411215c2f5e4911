using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.ContentTypes.Events;

namespace ActionPlans.Cms.Definitions;

/// <summary>
/// Protects the module's content definitions: marked as system-defined, they cannot be removed on Orchard's screens; parts and fields that
/// were removed in another way (a recipe, a deployment, while the feature was disabled) are added back whenever a definition is built.
/// </summary>
internal sealed class OwnDefinitions(PlanDefinitions definitions) : IContentDefinitionHandler
{
    public void ContentTypeBuilding(ContentTypeBuildingContext context)
    {
        if (definitions.Types.FirstOrDefault(t => IsSame(t.Name, context.TypeName)) is not { } type)
        {
            return;
        }

        // A copy: the cached record is shared between requests.
        var stored = context.Record
            ?? new ContentTypeDefinitionRecord { Name = type.Name, DisplayName = type.DisplayName, Settings = type.Settings };
        var missing = type.Parts.Where(p => !stored.ContentTypePartDefinitionRecords.Any(s => IsSame(s.Name, p.Name))).Select(ToRecord);
        context.Record = new ContentTypeDefinitionRecord
        {
            Name = stored.Name,
            DisplayName = stored.DisplayName,
            Settings = AsOwn(stored.Settings),
            ContentTypePartDefinitionRecords = [.. stored.ContentTypePartDefinitionRecords.Concat(missing).Select(p => Mark(p, type))],
        };
    }

    // Done with the type, which knows its parts.
    public void ContentTypePartBuilding(ContentTypePartBuildingContext context)
    {
    }

    public void ContentPartBuilding(ContentPartBuildingContext context)
    {
        if (definitions.Parts.FirstOrDefault(p => IsSame(p.Name, context.PartName)) is not { } part)
        {
            return;
        }

        var stored = context.Record ?? new ContentPartDefinitionRecord { Name = part.Name };
        var missing = part.Fields.Where(f => !stored.ContentPartFieldDefinitionRecords.Any(s => IsSame(s.Name, f.Name))).Select(ToRecord);
        context.Record = new ContentPartDefinitionRecord
        {
            Name = stored.Name,
            Settings = AsOwn(stored.Settings),
            ContentPartFieldDefinitionRecords = [.. stored.ContentPartFieldDefinitionRecords.Concat(missing).Select(f => Mark(f, part))],
        };
    }

    // Done with the part, which knows its fields.
    public void ContentPartFieldBuilding(ContentPartFieldBuildingContext context)
    {
    }

    private static ContentTypePartDefinitionRecord Mark(ContentTypePartDefinitionRecord stored, ContentTypeDefinition type)
        => !type.Parts.Any(p => IsSame(p.Name, stored.Name))
            ? stored
            : new ContentTypePartDefinitionRecord { Name = stored.Name, PartName = stored.PartName, Settings = AsOwn(stored.Settings) };

    private static ContentPartFieldDefinitionRecord Mark(ContentPartFieldDefinitionRecord stored, ContentPartDefinition part)
        => !part.Fields.Any(f => IsSame(f.Name, stored.Name))
            ? stored
            : new ContentPartFieldDefinitionRecord { Name = stored.Name, FieldName = stored.FieldName, Settings = AsOwn(stored.Settings) };

    private static ContentTypePartDefinitionRecord ToRecord(ContentTypePartDefinition part)
        => new() { Name = part.Name, PartName = part.PartDefinition.Name, Settings = part.Settings };

    private static ContentPartFieldDefinitionRecord ToRecord(ContentPartFieldDefinition field)
        => new() { Name = field.Name, FieldName = field.FieldDefinition.Name, Settings = field.Settings };

    private static JsonObject AsOwn(JsonObject? settings)
    {
        var own = settings?.DeepClone().AsObject() ?? [];
        own[nameof(ContentSettings)] = JsonSerializer.SerializeToNode(new ContentSettings { IsSystemDefined = true });
        return own;
    }

    private static bool IsSame(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
