// What most forms use.
global using System.Globalization;
global using ActionPlans.Domain.FiscalYears;
global using ActionPlans.Domain.Ledger;
global using ActionPlans.Domain.Plans;
global using ActionPlans.Domain.Reporting;
global using ActionPlans.Domain.Serialization;
global using ActionPlans.Domain.Validation;
global using ActionPlans.Domain.Values;
global using Microsoft.AspNetCore.Html;
global using Microsoft.AspNetCore.Http;
global using Microsoft.AspNetCore.Mvc;
global using Microsoft.AspNetCore.Mvc.Filters;
global using Microsoft.AspNetCore.Mvc.ModelBinding;
global using Microsoft.AspNetCore.Mvc.Rendering;
global using Microsoft.AspNetCore.Mvc.ViewFeatures;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.Logging;
