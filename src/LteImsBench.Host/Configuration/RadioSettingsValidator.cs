using LteImsBench.Epc.Config;
using LteImsBench.Host.Air;
using LteImsBench.Radio.Devices;

namespace LteImsBench.Host.Configuration;

/// <summary>Says what is wrong with the air of a bench.</summary>
internal static class RadioSettingsValidator
{
    private const int MaxDelaySamples = 10_000;
    private const double MaxOffsetHz = 100_000;

    public static IEnumerable<ConfigFault> Check(RadioSettings radio, int prbCount)
    {
        if (radio.DownlinkLoss is not (>= 0 and < 1)) yield return new("radio.downlinkLoss", "a probability from 0 to below 1");
        if (radio.UplinkLoss is not (>= 0 and < 1)) yield return new("radio.uplinkLoss", "a probability from 0 to below 1");
        if (radio.Rate != 0 && !SampleRates.Suits(radio.Rate, prbCount)) yield return new("radio.rate", SampleRates.Expected(prbCount));
        if (radio.Amplitude is not (> 0 and <= 10)) yield return new("radio.amplitude", "more than 0, at most 10");
        if (radio.Erasure is not (>= 0 and < 1)) yield return new("radio.erasure", "a probability from 0 to below 1");
        if (radio.Snr is { } snr && !(Math.Abs(snr) <= 100)) yield return new("radio.snr", "-100 to 100 dB");
        if (!(Math.Abs(radio.OffsetHz) <= MaxOffsetHz)) yield return new("radio.offsetHz", $"at most {MaxOffsetHz} Hz either way");
        if (radio.DelaySamples is < 0 or > MaxDelaySamples) yield return new("radio.delaySamples", $"0 to {MaxDelaySamples}");
        if (radio.ReceiveAntennas is not (1 or 2)) yield return new("radio.receiveAntennas", "1 or 2");
        if (radio.Device.Length > 0 && FaultOf(radio.Device) is { } fault) yield return new("radio.device", $"a device: {fault}");
        if (radio.Phy == PhyKind.Loopback && NeedsSamples(radio) is { } key) yield return new(key, "radio.phy to be dsp: the loopback has no samples");
    }

    private static string? NeedsSamples(RadioSettings radio)
    {
        if (radio.Device.Length > 0) return "radio.device";
        if (radio.Channel != ChannelModel.Awgn) return "radio.channel";
        if (radio.Snr is not null) return "radio.snr";
        if (radio.Erasure > 0) return "radio.erasure";
        if (radio.ReceiveAntennas != 1) return "radio.receiveAntennas";
        if (radio.RecordDownlink.Length > 0) return "radio.recordDownlink";
        return radio.RecordUplink.Length > 0 ? "radio.recordUplink" : null;
    }

    private static string? FaultOf(string device)
    {
        try
        {
            RadioDevice.Parse(device);
            return null;
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }
}
