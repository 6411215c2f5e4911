using System.Text;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests.Format;

/// <summary>Tables for spreadsheets.</summary>
public sealed class CsvTableTests
{
    [Fact]
    public void A_file_has_its_mark_line_ends_and_quotes()
    {
        var bytes = CsvTable.Write(["No.", "取組"], [["1", "ふつう"], ["2", "読点,「\"」と\n改行"]]);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("No.,取組\r\n1,ふつう\r\n2,\"読点,「\"\"」と\n改行\"\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+81")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1+1")]
    public void A_text_that_would_run_as_a_formula_stands_behind_an_apostrophe(string text)
        => Assert.Equal($"'{text}", CsvTable.Guard(text));

    [Theory]
    [InlineData("")]
    [InlineData("a=b")]
    [InlineData("令和3年度")]
    [InlineData("'=1")]
    public void Other_texts_stay_as_they_are(string text) => Assert.Equal(text, CsvTable.Guard(text));
}
