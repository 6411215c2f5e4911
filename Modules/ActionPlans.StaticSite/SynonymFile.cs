using System.Text;
using ActionPlans.Domain.Plans;

namespace ActionPlans.StaticSite;

/// <summary>Reads a site's own synonyms for its search.</summary>
internal static class SynonymFile
{
    /// <summary>The software's synonyms and those of a file; null where the file cannot be read or has errors, which are told.</summary>
    public static async Task<Synonyms?> ReadAsync(FileInfo? file, TextWriter error, CancellationToken cancel)
    {
        if (file is null)
        {
            return Synonyms.Default;
        }

        string text;
        try
        {
            text = await File.ReadAllTextAsync(file.FullName, new UTF8Encoding(false, throwOnInvalidBytes: true), cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            await error.WriteLineAsync($"{file.FullName} を読めません。文字コードはUTF-8です: {e.Message}");
            return null;
        }

        var problems = Synonyms.Check(text);
        foreach (var problem in problems)
        {
            await error.WriteLineAsync($"{file.Name} の{problem.Line}行目: {Message(problem.Fault)}");
        }

        return problems.Count > 0 ? null : Synonyms.Default.With(text);
    }

    private static string Message(SynonymFault fault) => fault switch
    {
        SynonymFault.OneWord => "1組に2つ以上のことばが要ります。ことばの間に「、」を書いてください。",
        SynonymFault.SameWord => "検索がもともと区別しないことばが2つあります。1つを消してください。",
        SynonymFault.TooManyWords => $"1組のことばは{Synonyms.MaxWords}個までです。",
        SynonymFault.TooLong => $"ことばは{Synonyms.LongestWord}文字までです。",
        SynonymFault.TooShort => "かな、英数字、記号の1文字は、どの文章にもあります。もっと長いことばにしてください。",
        _ => $"{Synonyms.MaxGroups}組までです。",
    };
}
