using LteImsBench.Core.Time;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Host.Link;

/// <summary>The MIB from one PBCH or from several of one period of 40 ms, ports and frame number unknown. Six blocks, whatever the cell has.</summary>
internal sealed class PbchCase(LinkSettings settings, int frames) : DownlinkCase(settings with { PrbCount = 6 })
{
    private static readonly byte[] Mib = [0x4A, 0xC4, 0x00];

    private readonly MibReceiver _mib = new(new(1), settings.Prefix);

    public override string Name => frames == 1 ? "PBCH" : $"PBCH {frames} frames";

    public override string Detail => $"40 bits on {480 * frames}";

    public override bool Run(int block, double snrDb)
    {
        _mib.Clear();
        for (int frame = 0; frame < frames; frame++)
        {
            Begin(new Tti(10 * frame), 1);
            Downlink.BchPduIndex = Blocks.Add(Mib);
            _mib.Add(Send(block * frames + frame, snrDb));
        }

        return _mib.Decode(0, frames) is { } mib && mib.Octets.AsSpan().SequenceEqual(Mib) && mib.Cell.Ports == Cell.Ports;
    }
}
