using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AntennaInfoUL-r10, TS 36.331 §6.3.2.</summary>
public sealed record AntennaInfoUl : IRrcType
{
    private static readonly Scale TransmissionModeUlScale = new("tm1 tm2 spare6 spare5 spare4 spare3 spare2 spare1");

    public int? TransmissionModeUl { get; set; }

    public bool FourAntennaPortActivated { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        TransmissionModeUl = u.OptionalScale("transmissionModeUL-r10", TransmissionModeUl, TransmissionModeUlScale);
        FourAntennaPortActivated = u.Flag("fourAntennaPortActivated-r10", FourAntennaPortActivated, "setup");
        u.End();
    }
}
