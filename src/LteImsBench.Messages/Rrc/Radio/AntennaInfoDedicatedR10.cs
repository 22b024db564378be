using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AntennaInfoDedicated-r10, TS 36.331 §6.3.2.</summary>
public sealed record AntennaInfoDedicatedR10 : IRrcType
{
    private static readonly Scale TransmissionModeScale = new(
        "tm1 tm2 tm3 tm4 tm5 tm6 tm7 tm8-v920 tm9-v1020 tm10-v1130 spare6 spare5 spare4 spare3 spare2 spare1");

    public int TransmissionMode { get; set; }

    public BitString? CodebookSubsetRestriction { get; set; }

    public UeTransmitAntennaSelection UeTransmitAntennaSelection { get; set; } = new UeTransmitAntennaSelection.Release();

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        TransmissionMode = u.Scale("transmissionMode-r10", TransmissionMode, TransmissionModeScale);
        CodebookSubsetRestriction = u.OptionalBitString("codebookSubsetRestriction-r10", CodebookSubsetRestriction, 0, int.MaxValue);
        UeTransmitAntennaSelection = u.Choice("ue-TransmitAntennaSelection", UeTransmitAntennaSelection);
        u.End();
    }
}
