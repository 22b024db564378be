using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Host.Cells;

/// <summary>When a message was received.</summary>
/// <param name="Sfn">0 to 1023.</param>
/// <param name="Subframe">0 to 9.</param>
public readonly record struct AirTime(int Sfn, int Subframe)
{
    public override string ToString() => $"{Sfn}.{Subframe}";
}

/// <summary>A message that a scan decoded, however often it was sent.</summary>
/// <param name="Kind">Whom the PDCCH addressed.</param>
/// <param name="Format">DCI format, first time.</param>
/// <param name="Octets">The transport block.</param>
/// <param name="Name">Message name with the blocks inside, or why it was refused.</param>
/// <param name="Message">The RRC message, or null when the block is none.</param>
/// <param name="Times">Every time it was received.</param>
public sealed record ScannedMessage(RntiKind Kind, string Format, byte[] Octets, string Name, RrcMessage? Message, IReadOnlyList<AirTime> Times)
{
    /// <summary>Whom it addressed: the RNTI's value.</summary>
    public ushort Rnti { get; init; }

    /// <summary>SFN of the first time.</summary>
    public int Sfn => Times[0].Sfn;

    /// <summary>Subframe of the first time.</summary>
    public int Subframe => Times[0].Subframe;
}
