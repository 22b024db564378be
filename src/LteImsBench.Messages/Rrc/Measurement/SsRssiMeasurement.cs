using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SS-RSSI-Measurement-r15, TS 36.331 §6.3.5.</summary>
public sealed record SsRssiMeasurement : IRrcType
{
    public BitString MeasurementSlots { get; set; }

    public int EndSymbol { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        MeasurementSlots = u.BitString("measurementSlots-r15", MeasurementSlots, 1, 80);
        EndSymbol = u.Integer("endSymbol-r15", EndSymbol, 0, 3);
        u.End();
    }
}
