using System.Globalization;
using LteImsBench.Core.Evidence;

namespace LteImsBench.Host.Evidence;

/// <summary>The ends of a ladder, from left to right.</summary>
public enum Lifeline
{
    Ue,
    Enb,
    Epc,
    Ims,
}

/// <summary>One rung: an arrow from one lifeline to another, or a note at one when both are the same.</summary>
public readonly record struct Rung(long Milliseconds, Lifeline From, Lifeline To, string Text)
{
    public bool IsNote => From == To;
}

/// <summary>Draws the events of a timeline as a message sequence chart, a line an event.</summary>
public static class Ladder
{
    private const int Stamp = 6;

    private static readonly string[] Names = ["UE", "eNB", "EPC", "IMS"];

    // The first gap holds the longest name of an RRC message.
    private static readonly int[] Columns = [9, 51, 69, 87];

    /// <summary>Columns that a line takes.</summary>
    public static int Width => Columns[^1] + 3;

    /// <summary>The line over the chart that names the lifelines.</summary>
    public static string Header
    {
        get
        {
            char[] line = Blank();
            "ms".CopyTo(line.AsSpan(Stamp - 2));
            for (int i = 0; i < Names.Length; i++) Names[i].CopyTo(line.AsSpan(Column((Lifeline)i) - (i == 0 ? 0 : 1)));
            return Text(line);
        }
    }

    /// <summary>Where an event belongs in the chart, or null when it is not shown.</summary>
    public static Rung? Of(TimelineEvent entry)
    {
        long at = entry.Tti.Count;
        bool uplink = entry.Direction == LinkDirection.Uplink;
        if (entry.Kind == PduKind.None) return Note(entry) is { } end ? new(at, end, end, Words(entry)) : null;
        Lifeline? far = entry.Layer switch
        {
            Layer.Rrc when entry.Kind is not (PduKind.RrcBcchBch or PduKind.RrcBcchDlSch) => Lifeline.Enb,
            Layer.Nas when entry.Name != "NAS (ciphered)" => Lifeline.Epc,
            Layer.Sip => Lifeline.Ims,
            Layer.Ip when entry.Name.StartsWith("ICMP", StringComparison.Ordinal) => Lifeline.Epc,
            _ => null,
        };
        if (far is not { } other || entry.Direction == LinkDirection.None) return null;
        return uplink ? new(at, Lifeline.Ue, other, Words(entry)) : new(at, other, Lifeline.Ue, Words(entry));
    }

    /// <summary>Draws a rung.</summary>
    public static string Draw(Rung rung)
    {
        char[] line = Blank();
        rung.Milliseconds.ToString(CultureInfo.InvariantCulture).PadLeft(Stamp).CopyTo(line);
        for (int i = 0; i < Names.Length; i++) line[Column((Lifeline)i)] = '│';
        if (rung.IsNote)
        {
            int column = Column(rung.From);
            line[column] = '●';

            // On the left end the words follow, elsewhere they come before: there is the room.
            string words = rung.From == Lifeline.Ue ? $" {Fit(rung.Text, Width - column - 3)} " : $" {Fit(rung.Text, column - Columns[0] - 4)} ";
            words.CopyTo(line.AsSpan(rung.From == Lifeline.Ue ? column + 1 : column - words.Length));
            return Text(line);
        }

        int left = Column(rung.From < rung.To ? rung.From : rung.To), right = Column(rung.From < rung.To ? rung.To : rung.From);
        for (int i = left + 1; i < right; i++) line[i] = '─';
        if (rung.From < rung.To) line[right - 1] = '▶';
        else line[left + 1] = '◀';

        string label = $" {Fit(rung.Text, right - left - 5)} ";
        label.CopyTo(line.AsSpan(left + 1 + (right - left - 1 - label.Length) / 2));
        return Text(line);
    }

    private static Lifeline? Note(TimelineEvent entry) => (entry.Layer, entry.Side) switch
    {
        (Layer.Bench or Layer.Test, _) => null,
        (_, Side.Ue) => Lifeline.Ue,
        (Layer.Mac or Layer.Rrc, _) => Lifeline.Enb,
        (Layer.Epc or Layer.Nas, _) => Lifeline.Epc,
        (Layer.Ims, _) => Lifeline.Ims,
        _ => null,
    };

    private static string Words(TimelineEvent entry) =>
        entry.Kind == PduKind.None && entry.Detail.Length > 0 ? $"{entry.Name} ({entry.Detail})" : entry.Name;

    private static int Column(Lifeline lifeline) => Columns[(int)lifeline];

    private static char[] Blank()
    {
        char[] line = new char[Width];
        Array.Fill(line, ' ');
        return line;
    }

    private static string Fit(string text, int width) => text.Length <= width ? text : string.Concat(text.AsSpan(0, width - 1), "…");

    private static string Text(char[] line) => new string(line).TrimEnd();
}
