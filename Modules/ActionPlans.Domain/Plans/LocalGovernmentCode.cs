namespace ActionPlans.Domain.Plans;

/// <summary>全国地方公共団体コード: five digits of the municipality (JIS X 0401 and 0402), and a check digit.</summary>
public static class LocalGovernmentCode
{
    private const int Length = 6;

    /// <summary>Whether a code has six ASCII digits of which the last checks the others.</summary>
    public static bool IsValid(string code)
    {
        ArgumentNullException.ThrowIfNull(code);

        return code.Length == Length && code.All(char.IsAsciiDigit) && CheckDigit(code) == code[^1] - '0';
    }

    // The weights run from 6 down to 2; the check digit is the last digit of what is missing to a multiple of 11.
    private static int CheckDigit(string code)
    {
        var sum = code.Take(Length - 1).Select((digit, i) => (digit - '0') * (Length - i)).Sum();
        return (11 - (sum % 11)) % 10;
    }
}
