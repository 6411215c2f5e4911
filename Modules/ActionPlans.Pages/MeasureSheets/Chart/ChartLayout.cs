using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Values;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.MeasureSheets.Chart;

/// <summary>A year's row: its name on the left, what is written above, the marks on a line of their own.</summary>
/// <param name="Name">令和5.</param>
/// <param name="Western">2023, and 見本 where the actual is invented.</param>
/// <param name="Actual">実績 43回.</param>
/// <param name="Target">目標 50回.</param>
/// <param name="Middle">The height of the marks.</param>
/// <param name="ActualX">The position of the actual's mark; null where there is none.</param>
/// <param name="TargetX">The position of the target's mark; null where there is none.</param>
/// <param name="Status">What the year came to; null where no value is published.</param>
/// <param name="Break">Above the row, where the years before were judged otherwise.</param>
public sealed record ChartRow(
    ChartText Name, ChartText Western, ChartText Actual, ChartText Target, double Middle, double? ActualX, double? TargetX,
    AttainmentStatus? Status, ChartText? Break)
{
    /// <summary>The sign of the status beside the name; null where there is none.</summary>
    public ChartText? Sign => Status is { } status ? Name with { Text = AttainmentFormatter.SignOf(status), X = Name.Right + 4 } : null;
}

/// <summary>
/// The layout of a chart, in units that are at least as large as CSS pixels. Rows, one for each year: however many years and however
/// long the values, nothing is turned, shrunk or left out.
/// </summary>
public sealed class ChartLayout
{
    /// <summary>Fits beside the margins of a screen of 320.</summary>
    public const double Narrow = 288;

    /// <summary>Fits beside a panel on a desktop.</summary>
    public const double Wide = 520;

    /// <summary>How far a mark reaches from its middle.</summary>
    public const double Mark = 8.5;

    private const double Letter = 13;
    private const double SmallLetter = 12;
    private const double Left = 74;
    private const double Line = 17;
    private const double MarksBelowText = 18;
    private const double RowGap = 19;
    private const double BreakHeight = 30;
    private const double KeyHeight = 30;
    private const double BetweenTexts = 10;

    private readonly ChartData _data;

    private ChartLayout(ChartData data, double width)
    {
        _data = data;
        Width = width;
        var stacked = data.Years.Any(y => WidthOf(ActualText(y)) + BetweenTexts + WidthOf(TargetText(y)) > Width - Left);
        var rows = new List<ChartRow>();
        var top = KeyHeight;
        foreach (var year in data.Years)
        {
            var isBreak = year.IsBreak && rows.Count > 0;
            var row = Row(year, isBreak ? top + BreakHeight : top, stacked);
            rows.Add(isBreak ? row with { Break = new ChartText($"↓ {year.Year}から判定の決まりを変更", 0, top + 12, SmallLetter) } : row);
            top = row.Middle + RowGap;
        }

        Rows = rows;
        AxisTop = KeyHeight;
        AxisBottom = rows[^1].Middle + RowGap;
        Lines = [.. data.Scale.Lines.Select(X)];
        ZeroX = X(Math.Clamp(0, data.Scale.From, data.Scale.To));
        Ends = Ticks();
        Height = Ends[^1].Y + 5;
    }

    public ChartForm Form => _data.Form;

    public double Width { get; }

    public double Height { get; }

    public IReadOnlyList<ChartRow> Rows { get; }

    /// <summary>The lines of the scale, from left to right.</summary>
    public IReadOnlyList<double> Lines { get; }

    public double AxisTop { get; }

    public double AxisBottom { get; }

    /// <summary>Where bars begin.</summary>
    public double ZeroX { get; }

    /// <summary>True where values lie on both sides of zero.</summary>
    public bool ZeroIsInside => _data.Scale is { From: < 0, To: > 0 };

    /// <summary>The ends of the scale in words, and zero where it lies between and has room.</summary>
    public IReadOnlyList<ChartText> Ends { get; }

    /// <summary>Computes the layout of a chart; null where a value is too long for it.</summary>
    /// <param name="data">What it shows.</param>
    /// <param name="width"><see cref="Narrow"/> or <see cref="Wide"/>.</param>
    public static ChartLayout? Of(ChartData data, double width = Narrow)
    {
        ArgumentNullException.ThrowIfNull(data);

        return data.Years.Any(y => WidthOf(ActualText(y)) > width - Left || WidthOf(TargetText(y)) > width - Left)
            ? null
            : new ChartLayout(data, width);
    }

    private double X(decimal value) => Left + (_data.Scale.PlaceOf(value) * (Width - Mark - 1 - Left));

    private ChartRow Row(ChartYear year, double top, bool stacked)
    {
        var actual = new ChartText(ActualText(year), Left, top + Letter, Letter);
        var target = stacked
            ? new ChartText(TargetText(year), Left, actual.Y + Line, Letter)
            : new ChartText(TargetText(year), Width, actual.Y, Letter, AtEnd: true);
        var middle = target.Y + MarksBelowText;
        return new ChartRow(
            new ChartText(year.Year.JapaneseShortName, 0, actual.Y, Letter),
            new ChartText($"{year.Year.StartYear}{(year.IsSample ? " 見本" : "")}", 0, actual.Y + Line, SmallLetter),
            actual,
            target,
            middle,
            year.ActualPlace is { } reached ? X(reached) : null,
            year.TargetPlace is { } planned ? X(planned) : null,
            year.Status,
            Break: null);
    }

    private List<ChartText> Ticks()
    {
        var y = AxisBottom + Line - 2;
        var low = new ChartText(Told(_data.Scale.From), Left - Mark, y, SmallLetter);
        var high = new ChartText(Told(_data.Scale.To), Width, y, SmallLetter, AtEnd: true);
        var zero = new ChartText(Told(0), ZeroX - 4, y, SmallLetter);
        if (low.Right > high.Left - BetweenTexts)
        {
            // In a very long unit even the whole width is too little for both.
            low = low with { X = 0 };
            return low.Right > high.Left - BetweenTexts ? [low, high with { Y = y + Line }] : [low, high];
        }

        return ZeroIsInside && low.Right + BetweenTexts <= zero.Left && zero.Right + BetweenTexts <= high.Left
            ? [low, zero, high]
            : [low, high];
    }

    private string Told(decimal place)
    {
        var number = _data.Measured.Kind switch
        {
            ValueKind.Fraction => place,
            ValueKind.Frequency => place,
            _ => place / _data.Measured.Scale,
        };
        var told = (number < 0 ? "\u2212" : "") + AttainmentFormat.Number(Math.Abs(number));
        return _data.Measured.Kind switch
        {
            ValueKind.Fraction => told + Units.Percent,
            ValueKind.Frequency => $"年{told}{_data.Measured.BaseUnit}",
            // Nothing is nothing in any multiple: 0回, not 0万回.
            _ => told + (place == 0 ? _data.Measured.BaseUnit : _data.Measured.Unit),
        };
    }

    private static double WidthOf(string text) => ChartText.WidthOf(text, Letter);

    private static string ActualText(ChartYear year)
    {
        if (year.Actual is null)
        {
            return year.IsOutside ? "期間外" : "実績 未公表";
        }

        return $"実績 {Told(year.Actual, year.ActualPlace)}";
    }

    private static string TargetText(ChartYear year)
    {
        var name = year.IsFinal ? "最終目標" : "目標";
        return year.Target is null or { Kind: ValueKind.Blank } ? "目標なし" : $"{name} {Told(year.Target, year.TargetPlace)}";
    }

    // As written. Words that are no value may be long and stand in the table.
    private static string Told(TargetValue value, decimal? place)
    {
        if (place is not null || value.Kind is ValueKind.None || value.Bound != ValueBound.Exact)
        {
            return value.Text;
        }

        return value.Kind == ValueKind.Blank ? "記載なし" : "下のとおり";
    }
}
