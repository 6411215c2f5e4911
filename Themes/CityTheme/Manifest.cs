using OrchardCore.DisplayManagement.Manifest;

[assembly: Theme(
    Name = "City Theme",
    Author = "The ActionPlans authors",
    Version = "0.1.0",
    Description = "A calm theme for a city's website: header with search, menu, breadcrumbs, footer with contact. No script, no web font.",
    Dependencies = ["OrchardCore.Autoroute", "OrchardCore.DynamicCache", "OrchardCore.Menu", "OrchardCore.Settings"])]
