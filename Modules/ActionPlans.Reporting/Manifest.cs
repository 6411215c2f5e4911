using FeatureAttribute = OrchardCore.Modules.Manifest.FeatureAttribute;
using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Action Plans Reporting",
    Author = "The ActionPlans authors",
    Version = "0.1.0",
    Category = "Content")]

[assembly: Feature(
    Id = FeatureIds.Reporting,
    Name = "Action Plans Reporting",
    Description = "Departments report the results of their measures each year; a secretariat checks and publishes them.",
    Category = "Content",
    Dependencies = [FeatureIds.ActionPlans])]

[assembly: Feature(
    Id = FeatureIds.Reminders,
    Name = "Action Plans Reminders",
    Description = "Notices and mail about deadlines of reports, and about reports that were submitted or returned.",
    Category = "Content",
    Dependencies = [FeatureIds.Reporting])]
