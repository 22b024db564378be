namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>
/// An ENUMERATED whose identifiers are numbers with a unit, such as <c>ms100</c>: the model holds the number. Identifiers of
/// mixed time units count in milliseconds, <c>infinity</c> is <see cref="Infinity"/>, and a spare is a value below <see cref="Spare"/>.
/// </summary>
public sealed class Scale : Enumeration
{
    /// <summary>The value of the identifier <c>infinity</c>.</summary>
    public const int Infinity = int.MaxValue;

    /// <summary>Values below this are spare or unknown enumeration values.</summary>
    public const int Spare = int.MinValue + 1024;

    private readonly int[] _values;

    /// <param name="identifiers">As for <see cref="Enumeration"/>.</param>
    /// <param name="values">Their numbers, where they do not follow from the identifiers.</param>
    public Scale(string identifiers, params int[] values)
        : base(identifiers) =>
        _values = values.Length > 0 ? values : Numbers(Identifiers);

    /// <summary>The number of an enumeration value.</summary>
    public int Value(int index) => index < _values.Length ? _values[index] : int.MinValue + index;

    /// <summary>The enumeration value of a number, or -1.</summary>
    public int IndexOf(int value) => value < Spare ? value - int.MinValue : Array.IndexOf(_values, value);

    private static int[] Numbers(ReadOnlySpan<string> identifiers)
    {
        bool isMixed = HasUnit(identifiers, "ms") && (HasUnit(identifiers, "s") || HasUnit(identifiers, "min"));
        int[] values = new int[identifiers.Length];
        for (int i = 0; i < values.Length; i++)
        {
            (string unit, int number) = Split(identifiers[i]);
            values[i] = (unit, number) switch
            {
                ("spare", _) or (_, < 0 and int.MinValue) => int.MinValue + i,
                ("s", _) when isMixed => number * 1000,
                ("min", _) when isMixed => number * 60_000,
                _ => number,
            };
        }

        return values;
    }

    private static bool HasUnit(ReadOnlySpan<string> identifiers, string unit)
    {
        foreach (string identifier in identifiers)
        {
            if (Split(identifier).Unit == unit) return true;
        }

        return false;
    }

    /// <summary>The unit before the number, and the number; a release suffix such as -v1020 is no part of it.</summary>
    private static (string Unit, int Number) Split(string identifier)
    {
        if (identifier.EndsWith("nfinity", StringComparison.Ordinal)) return ("", Infinity);
        int suffix = identifier.LastIndexOf('-');
        bool isRelease = suffix > 0 && suffix + 1 < identifier.Length && identifier[suffix + 1] is 'v' or 'r';
        string text = isRelease ? identifier[..suffix] : identifier;
        int digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 0) return (text, int.MinValue);
        int start = digit > 0 && text[digit - 1] == '-' ? digit - 1 : digit;
        return (text[..start], int.Parse(text.AsSpan(start)));
    }
}
