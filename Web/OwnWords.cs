using Microsoft.Extensions.FileProviders;
using OrchardCore.Localization;

namespace ActionPlans.Web;

/// <summary>
/// Reads this site's own words after those of Orchard's translation, so that they win: where that says ドラフト for what
/// all our screens call 下書き, or 非公開になりました after something was published.
/// </summary>
public static class OwnWords
{
    public static void AddOwnWords(this IServiceCollection services)
    {
        var orchards = services.LastOrDefault(s => s.ServiceType == typeof(ILocalizationFileLocationProvider))?.ImplementationType;
        if (orchards is not null)
        {
            services.AddSingleton<ILocalizationFileLocationProvider>(provider => new OwnWordsLast(
                (ILocalizationFileLocationProvider)ActivatorUtilities.CreateInstance(provider, orchards),
                provider.GetRequiredService<IHostEnvironment>().ContentRootFileProvider));
        }
    }

    private sealed class OwnWordsLast : ILocalizationFileLocationProvider
    {
        private readonly ILocalizationFileLocationProvider _orchards;
        private readonly IFileProvider _files;

        public OwnWordsLast(ILocalizationFileLocationProvider orchards, IFileProvider files)
        {
            _orchards = orchards;
            _files = files;
        }

        public IEnumerable<IFileInfo> GetLocations(string cultureName)
            => [.. _orchards.GetLocations(cultureName), _files.GetFileInfo($"Localization/{cultureName}.po")];
    }
}
