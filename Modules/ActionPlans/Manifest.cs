using ActionPlans.Cms;
using FeatureAttribute = OrchardCore.Modules.Manifest.FeatureAttribute;
using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Action Plans",
    Author = "The ActionPlans authors",
    Version = "0.1.0",
    Description = "Publishes a city's action plans: measures, their indicators and targets, and the results of each fiscal year.",
    Category = "Content")]

[assembly: Feature(
    Id = FeatureIds.ActionPlans,
    Name = "Action Plans",
    Description = "Content types, editors, departments, public pages, import and export of action plans.",
    Category = "Content",
    Dependencies =
    [
        "OrchardCore.Contents",
        "OrchardCore.ContentTypes",
        "OrchardCore.Flows",
        "OrchardCore.Taxonomies",
        "OrchardCore.Title",
        "OrchardCore.Autoroute",
        "OrchardCore.Alias",
        "OrchardCore.Resources",
        "OrchardCore.Roles",
        "OrchardCore.Users",
    ]
)]

[assembly: Feature(
    Id = FeatureIds.Ledger,
    Name = "Action Plans Ledger",
    Description = "A public history of the plans: reasons, corrections and revisions, in a chain of hashes.",
    Category = "Content",
    Dependencies = [FeatureIds.ActionPlans])]

[assembly: Feature(
    Id = FeatureIds.StaticPublishing,
    Name = "Action Plans Static Publishing",
    Description = "Keeps a folder that always holds what is published as static files, for a web server without a CMS.",
    Category = "Content",
    Dependencies = [FeatureIds.ActionPlans])]
