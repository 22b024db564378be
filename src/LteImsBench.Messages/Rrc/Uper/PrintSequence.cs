using System.Text.Json;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>Where a printer is within a SEQUENCE; a non-critical level opens when its first field is printed.</summary>
internal sealed class PrintSequence(Undecoded? undecoded)
{
    public Undecoded? Undecoded => undecoded;

    public int OpenLevels { get; private set; }

    public int PendingLevels { get; set; }

    public void OpenPendingLevels(Utf8JsonWriter json)
    {
        for (; PendingLevels > 0; PendingLevels--, OpenLevels++) json.WriteStartObject("nonCriticalExtension");
    }
}
