using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>Other-Parameters-r11, TS 36.331 §6.3.6.</summary>
public sealed record OtherParameters : IRrcType
{
    public bool InDeviceCoexInd { get; set; }

    public bool PowerPrefInd { get; set; }

    public bool UeRxTxTimeDiffMeasurements { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        InDeviceCoexInd = u.Flag("inDeviceCoexInd-r11", InDeviceCoexInd, "supported");
        PowerPrefInd = u.Flag("powerPrefInd-r11", PowerPrefInd, "supported");
        UeRxTxTimeDiffMeasurements = u.Flag("ue-Rx-TxTimeDiffMeasurements-r11", UeRxTxTimeDiffMeasurements, "supported");
        u.End();
    }
}
