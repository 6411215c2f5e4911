using System.Text.RegularExpressions;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests.Architecture;

/// <summary>The manuals call what stands on a screen by the words that stand there.</summary>
public sealed partial class ManualTests
{
    // Orchard's own Japanese comes with its packages and stands in no file of ours.
    private static readonly string[] StockWords =
    [
        "コンテンツ", "コンテンツ項目", "サイト種別", "ダッシュボード", "パスワードの変更", "ベースURL", "ユーザー",
        "新しいパスワードの確認", "新規パスワード", "現在のパスワード",
    ];

    // Values that somebody types, and words that a manual explains: they stand on no screen of ours.
    private static readonly string[] Examples =
    [
        "1,200人", "100人", "16人(6人)", "月20時間以下", "80人", "80人（累計）", "80人（累計）として比較", "85人", "PDFに保存", "数値 100、単位 人", "見直し後（当初1,000件）",
        "令和8年度～令和12年度", "コマ＝回", "ケース＝24個", "ひろば",
        "取組の下書きを保存しました。", "取組を公開しました。", "5分覚える", "これから送る", "送った", "だれ", "準拠", "未達 18", "くり返す方法",
        "試験していないこと", "指紋", "架空の年度実績（見本）",
    ];

    public static TheoryData<string> Manuals
        => [.. Directory.EnumerateFiles(Repository.PathOf("docs/ja"), "*.md").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Manuals))]
    public void What_a_manual_quotes_stands_on_a_screen(string manual)
    {
        var quoted = Quoted().Matches(File.ReadAllText(Repository.PathOf($"docs/ja/{manual}")))
            .Select(m => m.Groups[1].Value.Replace("○", "{0}", StringComparison.Ordinal));
        var words = quoted.Where(q => JapaneseText().IsMatch(q)).Distinct().Except(StockWords).Except(Examples);

        Assert.All(words, w => Assert.True(IsOnScreen(w), $"No screen says 「{w}」."));
    }

    private static bool IsOnScreen(string word)
        => Screens.Messages.Contains(word)
            || Screens.WithArguments.Any(m => m.Contains(word, StringComparison.Ordinal))
            || Regex.IsMatch(Screens.Sources, $"[\">」]\\s*{Regex.Escape(word)}\\s*[\"<]");

    [GeneratedRegex("「([^「」\n]+)」")]
    private static partial Regex Quoted();

    // Names of features and databases are not ours to translate.
    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex JapaneseText();

    // Read once: all translations, and what pages say in Japanese without them.
    private static partial class Screens
    {
        private static readonly string[] Folders = ["Modules", "Themes", "Web", "Recipes"];

        public static HashSet<string> Messages { get; } = Translations().ToHashSet(StringComparer.Ordinal);

        public static IReadOnlyList<string> WithArguments { get; } = [.. Messages.Where(m => m.Contains("{0}", StringComparison.Ordinal))];

        public static string Sources { get; } = string.Join('\n',
            Files("*.cs").Concat(Files("*.cshtml")).Concat(Files("*.razor")).Concat(Files("*.json")));

        private static IEnumerable<string> Translations()
            => Files("*.po").SelectMany(text => Message().Matches(text).Select(m => m.Groups[1].Value));

        private static IEnumerable<string> Files(string pattern)
            => Folders.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), pattern, SearchOption.AllDirectories)).Where(IsSource)
                .Select(File.ReadAllText);

        private static bool IsSource(string path) => !path.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" or "App_Data");

        [GeneratedRegex("""^msgstr(?:\[\d\])? "(.+)"$""", RegexOptions.Multiline)]
        private static partial Regex Message();
    }
}
