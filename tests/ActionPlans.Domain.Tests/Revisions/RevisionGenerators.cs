using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using FsCheck;
using FsCheck.Fluent;

namespace ActionPlans.Domain.Tests;

/// <summary>
/// A text as one opened it, as another stored it meanwhile, and as the first typed it. From few values, so that they often agree.
/// </summary>
public sealed record ThreeTexts<T>(T Opened, T Stored, T Typed);

/// <summary>Texts that differ in some properties.</summary>
public static class RevisionGenerators
{
    private static readonly Gen<string> Word = Gen.Elements("甲", "乙\n二行目", "<b>&\"'</b>");

    private static readonly Gen<string?> Words = Gen.Elements<string?>(null, "甲", "乙");

    private static Gen<MeasureDocument> Measure
        => from name in Word
           from overview in Words
           from type in Words
           from departments in Gen.SubListOf("総務課", "税務課")
           from lines in Word.ListOf()
           from notes in Gen.SubListOf("注1", "注2")
           from target in Word
           from has in Gen.Elements(true, false)
           from note in Words
           select new MeasureDocument
           {
               No = "1",
               Name = name,
               Policy = ["方針"],
               Class = type,
               Departments = [.. departments],
               Period = "R3-R7",
               Overview = overview,
               Schedule = new()
               {
                   Lines = [.. lines.Select(l => new ScheduleEntryDocument[] { new() { From = new(2021), Text = l } })],
                   Notes = [.. notes],
               },
               Indicators = has ? [Indicator(name, target)] : [],
               Interpretation = note is null ? null : new() { Note = note },
           };

    private static IndicatorDocument Indicator(string name, string target) => new()
    {
        Name = name,
        Targets = new Dictionary<FiscalYear, string> { [new(2021)] = target },
        Interpretation = new() { Key = "k" },
    };

    private static Gen<AnnualResultDocument> Result
        => from keys in Gen.SubListOf("k-1", "k.2,3:4/5", new string('長', 70) + "1", new string('長', 70) + "2", "'")
           from values in Word.ArrayOf(keys.Count)
           from achievements in Words
           from sample in Gen.Elements(true, false)
           select new AnnualResultDocument
           {
               Measure = "1",
               Year = new(2021),
               Actuals = keys.Zip(values).ToDictionary(p => p.First, p => p.Second),
               Achievements = achievements,
               Sample = sample,
           };

    public static Arbitrary<ThreeTexts<MeasureDocument>> Measures() => Three(Measure);

    public static Arbitrary<ThreeTexts<AnnualResultDocument>> Results() => Three(Result);

    private static Arbitrary<ThreeTexts<T>> Three<T>(Gen<T> text)
        => (from opened in text from stored in text from typed in text select new ThreeTexts<T>(opened, stored, typed)).ToArbitrary();
}
