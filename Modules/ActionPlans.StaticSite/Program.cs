using ActionPlans.StaticSite;

return await CommandLine.Create(Console.Out, Console.Error).Parse(args).InvokeAsync();
