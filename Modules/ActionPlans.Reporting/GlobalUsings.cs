// What several files of the module use. Its own folders are named in each file: there one reads what a file depends on.
global using ActionPlans.Cms;
global using ActionPlans.Cms.Admin;
global using ActionPlans.Cms.Indexes;
global using ActionPlans.Cms.Models;
global using ActionPlans.Cms.Saving;
global using ActionPlans.Cms.Services;
global using OrchardCore.AuditTrail.Models;
global using OrchardCore.AuditTrail.Services.Models;
global using OrchardCore.Entities;
global using OrchardCore.Localization;
global using OrchardCore.Users;
global using OrchardCore.Users.Models;
