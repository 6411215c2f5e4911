using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Action Plans",
    Author = "The ActionPlans authors",
    Version = "0.1.0",
    Description = "Publishes a city's action plans: measures, their indicators and targets, and the results of each fiscal year.",
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
